import { join } from 'node:path';
import { projectRoot } from '#platform/project-root.ts';
import { log } from '#platform/log.ts';
import { readMigrations } from '#storage/migration-files.ts';
import { listRecordedMigrations } from '#storage/operation/recorded-migrations.ts';
import type { Deps } from '../deps.ts';

export type Readiness = 'ready' | 'databaseDoesNotAnswer' | 'migrationsMissing';

/** Whether requests can be served: the database answers and is as this version's files say. */
export async function checkReady(
  deps: Deps,
  migrationsFolder = join(projectRoot(), 'src/storage/migrations'),
): Promise<Readiness> {
  try {
    const recorded = await listRecordedMigrations(deps.db);
    const files = await readMigrations(migrationsFolder);
    const current = files.every((file) => recorded.get(file.name) === file.sha256);
    return current ? 'ready' : 'migrationsMissing';
  } catch (fault) {
    log.warn({ fault }, 'not ready');
    return 'databaseDoesNotAnswer';
  }
}
