import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startApp } from './app.ts';
import { requireChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the Sao Quê that the journeys share, without a slash at the end. */
    origin: string;
  }
}

/** The day on which the journeys take place, the day of the demonstration province. */
export const TODAY = '2026-11-24';

/**
 * One Sao Quê with the demonstration province for all journeys that can share it; whoever writes a
 * journey names one that already runs with SAOQUE_JOURNEYS_AT.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireChromium();
  const running = process.env['SAOQUE_JOURNEYS_AT'];
  if (running) {
    project.provide('origin', running);
    return () => Promise.resolve();
  }
  const data = await mkdtemp(path.join(tmpdir(), 'saoque-journeys-'));
  const app = await startApp({ data, today: TODAY });
  project.provide('origin', app.origin);
  return async () => {
    await app.stop();
    await rm(data, { recursive: true, force: true });
  };
}
