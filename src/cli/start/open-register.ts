import path from 'node:path';
import { openDeps, type DepsSettings } from '#app/open-deps.ts';
import { unitRecords } from '#app/units/unit-records.ts';
import type { Deps } from '#app/deps.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import type { Config } from '#platform/config.ts';
import { appAddress, canDoMore } from '#storage/app-login.ts';
import { openDatabase } from '#storage/database.ts';
import { isCurrent, migrate } from '#storage/migrate.ts';
import { dataKind, type DataKind } from '#storage/operation/data-kind.ts';
import { saveUnits } from '#storage/units/save-units.ts';
import { isRestoreUnfinished } from './restore-mark.ts';

/** The database of this run: the server that DATABASE_URL names, or the embedded one. */
export interface DatabaseServer {
  /** As the owner of the database; undefined when only the application's login is known here. */
  readonly ownerUrl: string | undefined;
  /** As the application's login, where it is given: the owner makes one otherwise. */
  readonly appUrl: string | undefined;
  /** For the person who started it: where the data are. */
  readonly place: string;
  readonly stop: (hurry?: AbortSignal) => Promise<void>;
  /** Resolves with the reason when the embedded one was lost and cannot be had again. */
  readonly lost: Promise<unknown>;
}

/** Refuses `DATA_IN_USE`, `DATA_NOT_OURS`, `RESTORE_UNFINISHED` and DATABASE_LOGIN_TOO_STRONG. */
export async function openServer(
  config: Config,
  dataFolder: string,
): Promise<Result<DatabaseServer>> {
  const { databaseUrl, databaseOwnerUrl } = config;
  const named = databaseUrl ?? databaseOwnerUrl;
  if (named !== undefined) {
    const mighty = databaseUrl !== undefined && (await canDoMore(databaseUrl));
    if (mighty && databaseOwnerUrl !== undefined) {
      return refuse('DATABASE_LOGIN_TOO_STRONG', { login: new URL(databaseUrl).username });
    }
    return ok({
      ownerUrl: databaseOwnerUrl ?? (mighty ? databaseUrl : undefined),
      appUrl: mighty ? undefined : databaseUrl,
      place: new URL(named).host,
      stop: () => Promise.resolve(),
      lost: new Promise(() => undefined), // somebody else's server is not ours to start again
    });
  }
  if (isRestoreUnfinished(dataFolder)) return refuse('RESTORE_UNFINISHED', { folder: dataFolder });
  const embedded = await startEmbedded({ dataDir: path.join(dataFolder, 'pg') });
  if (!embedded.ok) return embedded;
  const { url, dataDir, stop, lost } = embedded.value;
  return ok({ ownerUrl: url, appUrl: undefined, place: dataDir, stop, lost });
}

type Addresses = Pick<DatabaseServer, 'ownerUrl' | 'appUrl'>;

/** The address under which the application works on that server. Refuses DATABASE_LOGIN_NEEDED. */
export async function appUrlOf({ ownerUrl, appUrl }: Addresses): Promise<Result<string>> {
  if (appUrl !== undefined) return ok(appUrl);
  if (ownerUrl === undefined) throw new Error('neither an owner nor a login of the application');
  return appAddress(ownerUrl);
}

/** A register whose tables are up to date. */
export interface PreparedRegister {
  readonly kind: DataKind;
  /** As the application's login. */
  readonly url: string;
}

/**
 * Brings tables up to date as the owner and administrative units as the application, and says what
 * kind of data there is. Refuses DATABASE_OWNER_NEEDED when tables are older and no owner is known,
 * and DATABASE_LOGIN_NEEDED.
 */
export async function prepareRegister(server: Addresses): Promise<Result<PreparedRegister>> {
  if (server.ownerUrl !== undefined) await migrate(server.ownerUrl);
  const url = await appUrlOf(server);
  if (!url.ok) return url;
  if (server.ownerUrl === undefined && !(await isCurrent(url.value))) {
    return refuse('DATABASE_OWNER_NEEDED');
  }
  const db = openDatabase(url.value, { max: 1 });
  try {
    await saveUnits(db, await unitRecords(db));
    return ok({ kind: await dataKind(db), url: url.value });
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
