import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { clockOn, systemClock } from '#platform/clock.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { openFileStore } from '#platform/files.ts';
import { loadNotices } from '#platform/holidays/load.ts';
import { loadUnits } from '#platform/units/load.ts';
import { appAddress } from '#storage/app-login.ts';
import { openDatabase } from '#storage/database.ts';
import { dataKind } from '#storage/operation/data-kind.ts';
import { randomUUID } from 'node:crypto';
import type { Deps } from './deps.ts';

export interface DepsSettings {
  /** As the application's login; as the owner, the login is made and used instead. */
  readonly databaseUrl: string;
  readonly filesFolder: string;
  /** Without a slash at the end. */
  readonly publicOrigin: string;
  /** Fixes today's date; only on demonstration data. */
  readonly clock?: PlainDate | undefined;
  /** True while the demonstration is being loaded into an empty database. */
  readonly loadingDemo?: boolean;
}

/**
 * What every use case needs, on a migrated database; close with `deps.db.destroy()`. Whoever opens
 * it, nobody works as the owner of the database: `appAddress`. Refuses DATABASE_LOGIN_NEEDED, and
 * `CLOCK_ONLY_FOR_DEMO`: on real data a fixed clock would put wrong dates on papers.
 */
export async function openDeps(settings: DepsSettings): Promise<Result<Deps>> {
  const address = await appAddress(settings.databaseUrl);
  if (!address.ok) return address;
  const db = openDatabase(address.value);
  const kind = await dataKind(db);
  const demo = kind === 'demo' || (kind === 'empty' && settings.loadingDemo === true);
  if (settings.clock !== undefined && !demo) {
    await db.destroy();
    return refuse('CLOCK_ONLY_FOR_DEMO');
  }
  return ok({
    db,
    clock: settings.clock === undefined ? systemClock : clockOn(settings.clock),
    units: new UnitRegister(loadUnits()),
    criteria: loadCriteriaVersions(),
    shippedNotices: loadNotices(),
    files: await openFileStore(settings.filesFolder),
    newId: randomUUID,
    publicOrigin: settings.publicOrigin,
    demo,
  });
}
