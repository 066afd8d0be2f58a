import path from 'node:path';
import { openDeps, type DepsSettings } from '#app/open-deps.ts';
import type { Deps } from '#app/deps.ts';
import { ok, type Result } from '#domain/result.ts';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import type { Config } from '#platform/config.ts';
import { loadUnits } from '#platform/units/load.ts';
import { openDatabase } from '#storage/database.ts';
import { migrate } from '#storage/migrate.ts';
import { dataKind, type DataKind } from '#storage/operation/data-kind.ts';
import { saveUnits } from '#storage/units/save-units.ts';

/** The database of this run: the server that DATABASE_URL names, or the embedded one. */
export interface DatabaseServer {
  /** As the owner of the database. */
  readonly url: string;
  /** For the person who started it: where the data are. */
  readonly place: string;
  readonly stop: () => Promise<void>;
}

/** Refuses `DATA_IN_USE` and `DATA_NOT_OURS`. */
export async function openServer(
  config: Config,
  dataFolder: string,
): Promise<Result<DatabaseServer>> {
  if (config.databaseUrl !== undefined) {
    const place = new URL(config.databaseUrl).host;
    return ok({ url: config.databaseUrl, place, stop: () => Promise.resolve() });
  }
  const embedded = await startEmbedded({ dataDir: path.join(dataFolder, 'pg') });
  if (!embedded.ok) return embedded;
  const { url, dataDir, stop } = embedded.value;
  return ok({ url, place: dataDir, stop });
}

/** Brings tables and administrative units up to date and says what kind of data there is. */
export async function prepareRegister(url: string): Promise<DataKind> {
  await migrate(url);
  const db = openDatabase(url, { max: 1 });
  try {
    await saveUnits(db, loadUnits());
    return await dataKind(db);
  } finally {
    await db.destroy();
  }
}

/** Does something with what use cases need and closes it again. Refuses `CLOCK_ONLY_FOR_DEMO`. */
export async function withDeps<T>(
  settings: DepsSettings,
  work: (deps: Deps) => Promise<T>,
): Promise<Result<T>> {
  const deps = await openDeps(settings);
  if (!deps.ok) return deps;
  try {
    return ok(await work(deps.value));
  } finally {
    await deps.value.db.destroy();
  }
}
