import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startApp } from './app.ts';
import { TODAY } from './days.ts';

/** Among the registers the one that is only copied. */
export const LOADED = 'loaded';

/** Has the demonstration loaded into the folder as the first start of Sao Quê does, unless it is there. */
export async function loadRegister(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const app = await startApp({ data: folder, today: TODAY, worker: 1 });
  await app.stop();
}

/** The register with the demonstration once more: copied, which is quicker than loading it. */
export function copyRegister(registers: string, folder: string): void {
  // With its owners: the files of the database belong to another user when root runs the tests.
  execFileSync('cp', ['-a', `${path.join(registers, LOADED)}/.`, folder]);
}
