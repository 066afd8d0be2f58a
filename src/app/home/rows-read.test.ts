import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openDatabase, type Db } from '#storage/database.ts';
import { readingOf } from '#storage/testing/reading.ts';
import { BUSY_COMMUNE, fillDossiers, PROVINCE } from '../../../bench/growth/fill-dossiers.ts';
import { fillScratch } from '../../../bench/growth/fill-scratch.ts';
import { listQueue } from '../commune/list-queue.ts';
import type { Deps } from '../deps.ts';
import { listDossiers } from '../dossier/list-dossiers.ts';
import { listIntake } from '../office/list-intake.ts';
import { makeActor } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { viewHome } from './view-home.ts';

const today = plainDate(2026, 11, 24);
const few = await testDeps({ today });
const many = await testDeps({ today });

beforeAll(async () => {
  for (const [deps, products] of [
    [few, 2000],
    [many, 20_000],
  ] as const) {
    const owner = openDatabase(deps.ownerUrl);
    await fillScratch(owner, products, today);
    await fillDossiers(owner, products, today);
    await owner.destroy();
  }
}, 120_000);

const queue =
  (view: 'todo' | 'waiting' | 'passedOn', filter: 'late' | 'closing' | 'fresh' | null) =>
  (deps: Deps, actor: Actor) =>
    listQueue(deps, actor, { view, filter, page: 1 });
const intake = (view: 'todo' | 'waiting' | 'accepted') => (deps: Deps, actor: Actor) =>
  listIntake(deps, actor, { view, filter: null, page: 1 });
const everything = (deps: Deps, actor: Actor) =>
  listDossiers(deps, actor, { show: null, words: '', page: 1 });

const COMMUNE = ['communeOfficer', { unitId: BUSY_COMMUNE }] as const;
const OFFICE = ['officeOfficer', { unitId: PROVINCE }] as const;
const unit = (role: Role) => [role, { unitId: PROVINCE }] as const;

describe('a work page asks as much with ten times the products', () => {
  test.each([
    ['the home of the commune', COMMUNE, viewHome],
    ['the home of the office', OFFICE, viewHome],
    ['the home of its head', unit('officeHead'), viewHome],
    ['the home of the leader', unit('leader'), viewHome],
    ['the home of the advisory group', unit('advisor'), viewHome],
    ['the home of the inspector', unit('inspector'), viewHome],
    ['the home of the administrator', unit('administrator'), viewHome],
    ['what the commune has to do', COMMUNE, queue('todo', null)],
    ['what is late at the commune', COMMUNE, queue('todo', 'late')],
    ['what is nearly late there', COMMUNE, queue('todo', 'closing')],
    ['what is fresh there', COMMUNE, queue('todo', 'fresh')],
    ['what waits for producers', COMMUNE, queue('waiting', null)],
    ['what the commune passed on', COMMUNE, queue('passedOn', null)],
    ['what the office has to do', OFFICE, intake('todo')],
    ['what the office waits for', OFFICE, intake('waiting')],
    ['what it has accepted', OFFICE, intake('accepted')],
    ['the dossiers of a commune', COMMUNE, everything],
    ['the dossiers of a province', OFFICE, everything],
  ] as const)('%s', async (_page, [role, place], use) => {
    const reading = async (deps: typeof few) => {
      const actor = await makeActor(deps, role, place);
      return readingOf(deps.db, (db: Db) => use({ ...deps, db }, actor));
    };
    const [before, after] = [await reading(few), await reading(many)];
    expect(after.statements).toBe(before.statements);
    expect(after.statements).toBeLessThanOrEqual(10);
    // Exponent 0.2 at most: ten times the products, 1.6 times the rows.
    expect(after.rows).toBeLessThanOrEqual(before.rows * 10 ** 0.2);
  });
});
