import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const MARK = 'restore-unfinished';

/** Whether a restore into the folder began and did not end: half a register must not be worked with. */
export function isRestoreUnfinished(dataFolder: string): boolean {
  return existsSync(path.join(dataFolder, MARK));
}

/** Stands in the folder from before the first file until everything was compared. */
export async function markRestore(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  await writeFile(path.join(dataFolder, MARK), '');
}

export async function unmarkRestore(dataFolder: string): Promise<void> {
  await rm(path.join(dataFolder, MARK), { force: true });
}
