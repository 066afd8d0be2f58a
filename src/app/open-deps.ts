import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { clockOn, systemClock } from '#platform/clock.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import type { DatabaseLimits } from '#platform/database-limits.ts';
import { openFileStore } from '#platform/files.ts';
import { openPrints } from '#platform/prints.ts';
import { jobSender } from '#platform/jobs/job-sender.ts';
import { loadNotices } from '#platform/holidays/load.ts';
import { clamdScanner } from '#platform/virus-scanner.ts';
import { appAddress } from '#storage/app-login.ts';
import { openDatabase } from '#storage/database.ts';
import { sqlRunner } from '#storage/jobs/sql-runner.ts';
import { dataKind } from '#storage/operation/data-kind.ts';
import { randomUUID } from 'node:crypto';
import type { Deps } from './deps.ts';
import { unitRecords } from './units/unit-records.ts';

export interface DepsSettings {
  /** As the application's login; as the owner, the login is made and used instead. */
  readonly databaseUrl: string;
  readonly filesFolder: string;
  /** Socket or `host:port` of ClamAV's daemon; unset: files are not scanned. */
  readonly clamd?: string | undefined;
  /** Without a slash at the end. */
  readonly publicOrigin: string;
  /** Fixes today's date; only on demonstration data. */
  readonly clock?: PlainDate | undefined;
  /** Unset: as without variables in the environment. */
  readonly limits?: DatabaseLimits;
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
  const { limits, loadingDemo = false } = settings;
  const db = openDatabase(address.value, {
    ...limits,
    ...(limits && { max: limits.connections }),
    // One transaction over pictures and papers that are made meanwhile, with nobody beside it.
    ...(loadingDemo && { idleSeconds: 0 }),
  });
  const kind = await dataKind(db);
  const demo = kind === 'demo' || (kind === 'empty' && loadingDemo);
  if (settings.clock !== undefined && !demo) {
    await db.destroy();
    return refuse('CLOCK_ONLY_FOR_DEMO');
  }
  return ok({
    db,
    clock: settings.clock === undefined ? systemClock : clockOn(settings.clock),
    units: new UnitRegister(await unitRecords(db)),
    criteria: loadCriteriaVersions(),
    shippedNotices: loadNotices(),
    files: await openFileStore(settings.filesFolder),
    prints: await openPrints(settings.filesFolder),
    scan: settings.clamd === undefined ? null : clamdScanner(settings.clamd),
    jobs: loadingDemo ? null : jobSender(sqlRunner(db)),
    newId: randomUUID,
    publicOrigin: settings.publicOrigin,
    demo,
  });
}

/**
 * The same for public pages, the API and `/readyz`, on a pool of its own: when every connection of
 * the work pages hangs, a star can still be checked. What asks there is short; so are its limits.
 */
export async function publicDeps(
  deps: Deps,
  { databaseUrl, limits }: DepsSettings,
): Promise<Result<Deps>> {
  const address = await appAddress(databaseUrl);
  if (!address.ok) return address;
  const db = openDatabase(address.value, {
    ...limits,
    max: limits?.publicConnections ?? 5,
    statementSeconds: Math.min(limits?.statementSeconds ?? PUBLIC_SECONDS, PUBLIC_SECONDS),
  });
  return ok({ ...deps, db });
}

/** Nobody who scans a code waits longer. */
const PUBLIC_SECONDS = 5;
