import { join } from 'node:path';
import { projectRoot } from '#platform/project-root.ts';
import { log } from '#platform/log.ts';
import { readMigrations } from '#storage/migration-files.ts';
import { listRecordedMigrations } from '#storage/operation/recorded-migrations.ts';
import type { Deps } from '../deps.ts';
import { clockRanBack } from './clock-ran-back.ts';

/** Why requests should not be sent here, in the words of `/readyz`. */
export type NotReady =
  | 'databaseDoesNotAnswer'
  | 'migrationsMissing'
  | 'migrationUnknown'
  | 'filesNotWritable'
  | 'diskAlmostFull'
  | 'clockRanBack';

/** Twenty papers of 25 MB: time for a person to come before one is refused. */
const LEAST_FREE_BYTES = 500 * 1024 * 1024;

/**
 * Everything that keeps requests from being served; nothing when all is well. The database answers
 * and is as this version's files say, neither older nor newer; files can be kept; the clock has not
 * run back behind what is written.
 */
export async function checkReady(
  deps: Deps,
  migrationsFolder = join(projectRoot(), 'src/storage/migrations'),
): Promise<readonly NotReady[]> {
  return [...(await ofDatabase(deps, migrationsFolder)), ...(await ofFiles(deps))];
}

async function ofDatabase(deps: Deps, migrationsFolder: string): Promise<readonly NotReady[]> {
  try {
    const recorded = await listRecordedMigrations(deps.db);
    const files = await readMigrations(migrationsFolder);
    const known = new Set(files.map((file) => file.name));
    const missing = files.some((file) => recorded.get(file.name) !== file.sha256);
    const unknown = [...recorded.keys()].some((name) => !known.has(name));
    return [
      ...(missing ? (['migrationsMissing'] as const) : []),
      ...(unknown ? (['migrationUnknown'] as const) : []),
      ...((await clockRanBack(deps)) ? (['clockRanBack'] as const) : []),
    ];
  } catch (fault) {
    log.warn({ fault }, 'not ready');
    return ['databaseDoesNotAnswer'];
  }
}

async function ofFiles({ files }: Deps): Promise<readonly NotReady[]> {
  try {
    return (await files.freeBytes()) < LEAST_FREE_BYTES ? ['diskAlmostFull'] : [];
  } catch (fault) {
    log.error({ fault }, 'the folder of the files cannot be written');
    return ['filesNotWritable'];
  }
}
