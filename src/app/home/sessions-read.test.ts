import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openDatabase, type Db } from '#storage/database.ts';
import { readingOf } from '#storage/testing/reading.ts';
import { fillDossiers, PROVINCE } from '../../../bench/growth/fill-dossiers.ts';
import { fillScratch } from '../../../bench/growth/fill-scratch.ts';
import { fillSessions, seated, SECRETARY } from '../../../bench/growth/fill-sessions.ts';
import { listAccounts } from '../access/list-accounts.ts';
import { listSessions } from '../council/list-sessions.ts';
import type { Deps } from '../deps.ts';
import { listLooks } from '../parties/list-looks.ts';
import { listDecisions } from '../recognition/list-decisions.ts';
import { listMinistryWork } from '../recognition/view-ministry.ts';
import { makeActor } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { viewHome } from './view-home.ts';

const today = plainDate(2026, 11, 24);
const few = await testDeps({ today });
const many = await testDeps({ today });

beforeAll(async () => {
  for (const [deps, sessions] of [
    [few, { ended: 20, running: 1 }],
    [many, { ended: 200, running: 12 }],
  ] as const) {
    const owner = openDatabase(deps.ownerUrl);
    await fillScratch(owner, 200, today);
    await fillDossiers(owner, 200, today);
    await fillSessions(owner, sessions, today);
    await owner.destroy();
  }
}, 120_000);

type Use = (deps: Deps, actor: Actor) => Promise<unknown>;

async function reading(deps: typeof few, actor: Actor, use: Use) {
  return readingOf(deps.db, (db: Db) => use({ ...deps, db }, actor));
}
const sessions = (deps: Deps, actor: Actor) => listSessions(deps, actor, { state: null, page: 1 });
const decisions = (deps: Deps, actor: Actor) =>
  listDecisions(deps, actor, { view: 'all', page: 1 });
const accounts = (deps: Deps, actor: Actor) =>
  listAccounts(deps, actor, { text: 'nguoi', role: null, page: 1 });
const looks = (deps: Deps, actor: Actor) => listLooks(deps, actor, { pages: 1, proposals: 1 });
const ministry = (deps: Deps, actor: Actor) => listMinistryWork(deps, actor, 1);

describe('whoever sits in twelve running sessions', () => {
  test.each([
    ['as chair', 1],
    ['as member', 5],
    ['as secretary', SECRETARY],
  ])('%s has a home that asks no more than with one', async (_seat, no) => {
    const home = async (deps: typeof few) => {
      const actor = await seated(deps.db, no);
      return { ...(await viewHome(deps, actor)), reading: await reading(deps, actor, viewHome) };
    };
    const [one, twelve] = [await home(few), await home(many)];
    expect([one.count, twelve.count]).toEqual([1, 12]);
    const count = no === SECRETARY ? 80 : 10;
    expect(twelve.things.map((thing) => thing.count)).toEqual(Array(5).fill(count));
    expect(twelve.reading.statements).toBe(one.reading.statements);
    expect(twelve.reading.statements).toBeLessThanOrEqual(10);
    // Twelve times the running sessions and ten times those that have ended.
    expect(twelve.reading.rows).toBeLessThanOrEqual(one.reading.rows * 5);
  });
});

describe('ten times the sessions and decisions', () => {
  test.each([
    ['the home of the office', 'officeOfficer', viewHome],
    ['the home of the leader', 'leader', viewHome],
    ['the sessions of the office', 'officeOfficer', sessions],
    ['the decisions of the leader', 'leader', decisions],
    ['what the ministry has', 'officeOfficer', ministry],
    ['what waits for a look', 'officeOfficer', looks],
    ['the accounts', 'administrator', accounts],
  ] as const)('%s: as much is asked', async (_page, role, use) => {
    const asked = async (deps: typeof few) =>
      reading(deps, await makeActor(deps, role, { unitId: PROVINCE }), use);
    const [before, after] = [await asked(few), await asked(many)];
    expect(after.statements).toBe(before.statements);
    expect(after.statements).toBeLessThanOrEqual(10);
    // Exponent 0.2 at most: ten times the sessions, 1.6 times the rows.
    expect(after.rows).toBeLessThanOrEqual(before.rows * 10 ** 0.2);
  });
});
