import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { openFileStore } from '#platform/files.ts';
import { openPrints } from '#platform/prints.ts';
import { jobSender } from '#platform/jobs/job-sender.ts';
import { loadNotices } from '#platform/holidays/load.ts';
import { loadUnits } from '#platform/units/load.ts';
import { sqlRunner } from '#storage/jobs/sql-runner.ts';
import { testDatabase } from '#storage/testing/test-database.ts';
import type { Deps } from '../deps.ts';
import { movableClock, type MovableClock } from './clock.ts';

/** The same for every file of a worker; nothing changes them. */
const units = new UnitRegister(loadUnits());
const criteria = loadCriteriaVersions();

export interface TestDeps extends Deps {
  readonly clock: MovableClock;
  /** Address of the database as its owner: for what the application itself may not do. */
  readonly ownerUrl: string;
}

export interface TestSettings {
  /** Today, 08:00 in Viet Nam, until the test moves the clock. */
  readonly today: PlainDate;
  /** As in a demonstration province; false unless a test says so. */
  readonly demo?: boolean;
}

/**
 * What use cases need, on a database of this test file alone: real PostgreSQL, all administrative
 * units, the criteria in force, real holidays; ids in a row and a clock that stands still, so that
 * every run is the same. Call it at the top of the file: `const deps = await testDeps({ today });`.
 */
export async function testDeps({ today, demo = false }: TestSettings): Promise<TestDeps> {
  const { db, ownerUrl } = await testDatabase('units');
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-test-files-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    db,
    ownerUrl,
    clock: movableClock(today),
    units,
    criteria,
    shippedNotices: loadNotices(),
    files: await openFileStore(folder),
    prints: await openPrints(folder),
    scan: null,
    jobs: jobSender(sqlRunner(db)),
    newId: idsInARow(),
    publicOrigin: 'https://ocop.example.vn',
    demo,
  };
}

/** Ids that are the same in every run: 00000000-0000-4000-8000-000000000001, …2, … */
export function idsInARow(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`;
  };
}
