import path from 'node:path';
import { openFileStore, type FileStore } from './files.ts';

const MINUTE = 60_000;

/**
 * Where files lie that were put together to be printed: inside the folder of files, which all servers
 * share, and no part of what that store lists, backs up or sweeps. They are made by a job, which takes
 * its time for a paper and for all of them.
 */
export function openPrints(filesFolder: string): Promise<FileStore> {
  const limits = { pause: 5 * MINUTE, whole: 60 * MINUTE };
  return openFileStore(path.join(filesFolder, 'prints'), { limits });
}
