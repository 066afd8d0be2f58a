import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { requireChromium } from './chromium.ts';
import { TODAY } from './days.ts';
import { keepApp } from './keeper.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the Sao Quê that the journeys share, without a slash at the end. */
    origin: string;
    /** Who restarts it on another day. */
    keeper: string;
    /** Its folder, with the database. */
    data: string;
  }
}

/**
 * One Sao Quê with the demonstration province for all journeys, one after the other. Whoever writes
 * a journey keeps it from run to run by naming its folder in SAOQUE_JOURNEYS_DATA.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireChromium();
  const kept = process.env['SAOQUE_JOURNEYS_DATA'];
  const data = kept ?? (await mkdtemp(path.join(tmpdir(), 'saoque-journeys-')));
  // As root, the database runs as another user, who must get in; else it would stand elsewhere.
  if (kept === undefined) await chmod(data, 0o755);
  const keeper = await keepApp({ data, today: TODAY });
  project.provide('origin', keeper.origin);
  project.provide('keeper', keeper.address);
  project.provide('data', data);
  return async () => {
    await keeper.stop();
    if (kept === undefined) await rm(data, { recursive: true, force: true });
  };
}
