import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { requireChromium } from './chromium.ts';
import { keepApps } from './keeper.ts';
import { LOADED, loadRegister } from './register.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the one who starts and restarts each worker's Sao Quê. */
    keeper: string;
    /** Folder of the registers: `loaded`, which is only copied, and that of each worker by its number. */
    registers: string;
  }
}

/**
 * Each worker has a Sao Quê with the demonstration province for itself, on which its journeys follow
 * each other. Whoever writes a journey keeps the registers from run to run by naming their folder in
 * SAOQUE_JOURNEYS_DATA.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireChromium();
  const kept = process.env['SAOQUE_JOURNEYS_DATA'];
  const data = kept ?? (await mkdtemp(path.join(tmpdir(), 'saoque-journeys-')));
  // As root, the database runs as another user, who must get in; else it would stand elsewhere.
  if (kept === undefined) await chmod(data, 0o755);
  await loadRegister(path.join(data, LOADED));
  const keeper = await keepApps(data);
  project.provide('keeper', keeper.address);
  project.provide('registers', data);
  return async () => {
    await keeper.stop();
    if (kept === undefined) await rm(data, { recursive: true, force: true });
  };
}
