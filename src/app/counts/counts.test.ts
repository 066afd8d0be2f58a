import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { COUNT_DESKS, COUNTS, type SixCounts } from '#domain/counts/six-counts.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { readingOf } from '#storage/testing/reading.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import type { CountQuestion } from './count-question.ts';
import { listCounted } from './list-counted.ts';
import { viewCounts } from './view-counts.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 21) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const farmer = await makeActor(deps, 'producer', {
  producerId: (await makeProducer(deps)).id,
});

// Before the quarter: one at the commune, one in the province. In it: one sent back, one handed on.
const carried = await makeDossier(deps, 'communeReview');
const inProvince = await makeDossier(deps, 'forwarded');
deps.clock.moveTo(plainDate(2026, 10, 12));
const returned = await makeDossier(deps, 'returned');
const done = await makeDossier(deps, 'accepted');
deps.clock.moveTo(plainDate(2026, 11, 24));

const QUARTER = { from: plainDate(2026, 10, 1), to: plainDate(2026, 12, 31) };
const asked = (wish: Partial<CountQuestion> = {}): CountQuestion => ({
  desk: 'commune',
  period: QUARTER,
  asOf: plainDate(2026, 11, 24),
  unitId: null,
  isOpenPlace: false,
  ...wish,
});

async function countsOf(wish: Partial<CountQuestion> = {}): Promise<SixCounts> {
  const view = await viewCounts(deps, office, asked(wish));
  if (!view.ok) throw new Error(view.refusals[0].code);
  return view.value.all;
}

const ids = (...dossiers: readonly { readonly id: string }[]) =>
  dossiers.map(({ id }) => id).sort();

test('the counts of a quarter come from the acts: 1 + 2 = 1 + 1 + 1, and the one of September is late', async () => {
  expect(await countsOf()).toEqual({
    carried: ids(carried),
    received: ids(returned, done),
    returned: ids(returned),
    done: ids(done),
    open: ids(carried),
    late: ids(carried),
    returnedLate: [],
  });
});

test('what was at commune and province counts once in all, and nobody sets the province a term', async () => {
  const whole = await countsOf({ desk: 'whole' });
  expect(whole.carried).toEqual(ids(carried, inProvince));
  expect(whole.open).toEqual(ids(carried, inProvince, done));
  const province = await countsOf({ desk: 'province' });
  expect(province).toMatchObject({ carried: ids(inProvince), received: ids(done), late: null });
});

test('as of an earlier day nothing later is known: nobody was late on 09/10, nothing received', async () => {
  expect(await countsOf({ asOf: plainDate(2026, 10, 9) })).toEqual({
    ...{ carried: ids(carried), received: [], returned: [], done: [] },
    ...{ open: ids(carried), late: [], returnedLate: [] },
  });
});

test('a commune whose desk was open has a zero, one without an officer has not reported', async () => {
  const view = await viewCounts(deps, office, asked({ unitId: PLACES.lungPhinh }));
  expect(view).toMatchObject({
    ok: true,
    value: { rows: [], empty: [], unopened: [{ id: PLACES.lungPhinh }] },
  });
  const all = await viewCounts(deps, commune, asked({ desk: 'province' }));
  expect(all).toMatchObject({
    ok: true,
    value: { rows: [{ unit: { id: PLACES.bacHa } }], unopened: [] },
  });
  await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
  const opened = await viewCounts(deps, office, asked({ unitId: PLACES.lungPhinh }));
  expect(opened).toMatchObject({
    ok: true,
    value: { empty: [{ id: PLACES.lungPhinh }], unopened: [] },
  });
});

test('each number is as long as its list, at every desk, in every unit, on every page', async () => {
  for (const desk of COUNT_DESKS)
    for (const unitId of [null, PLACES.laoCai, PLACES.bacHa, PLACES.lungPhinh])
      for (const actor of [office, commune]) {
        const question = asked({ desk, unitId });
        const view = await viewCounts(deps, actor, question);
        for (const name of COUNTS) {
          const list = await listCounted(deps, actor, question, name, 1);
          if (!view.ok || !list.ok) {
            expect([view.ok, list.ok]).toEqual([false, false]);
            continue;
          }
          const number = view.value.all[name];
          if (number !== null) expect(list.value.total).toBe(number.length);
          expect(list.value.lines.length).toBe(list.value.total);
        }
      }
});

test('what a list says of a dossier: its name, when it came, how it stands to the term', async () => {
  const list = await listCounted(deps, office, asked(), 'late', 1);
  expect(list).toMatchObject({
    ok: true,
    value: {
      total: 1,
      lines: [
        {
          id: carried.id,
          arrivedOn: '2026-09-21',
          leftOn: null,
          became: 'open',
          named: { kind: 'first' },
        },
      ],
    },
  });
});

test('a dossier of a commune that was merged counts in the one that holds its territory, once', async () => {
  const old = deps.units.predecessorsOf(PLACES.bacHa).find(({ whole }) => whole)?.fromId ?? '';
  const producer = await makeProducer(deps, { unitId: old });
  const merged = await makeDossier(deps, 'submitted', { producer });
  const view = await viewCounts(deps, office, asked());
  expect(view).toMatchObject({ ok: true, value: { rows: [{ unit: { id: PLACES.bacHa } }] } });
  const own = await viewCounts(deps, commune, asked({ unitId: PLACES.bacHa }));
  expect(own.ok && own.value.all.received).toEqual(ids(returned, done, merged));
});

test('refused to producers, outside of the reach, for days to come and for what ends before it begins', async () => {
  const codeOf = async (wish: Partial<CountQuestion>, actor = office) => {
    const view = await viewCounts(deps, actor, asked(wish));
    return view.ok ? null : view.refusals[0].code;
  };
  expect(await codeOf({}, farmer)).toBe('NOT_ALLOWED');
  expect(await codeOf({ unitId: PLACES.vinhLong })).toBe('NOT_ALLOWED');
  expect(await codeOf({ unitId: PLACES.lungPhinh }, commune)).toBe('NOT_ALLOWED');
  expect(await codeOf({ asOf: plainDate(2026, 11, 25) })).toBe('COUNT_DAY_AHEAD');
  expect(await codeOf({ asOf: plainDate(2026, 9, 30) })).toBe('COUNT_BEFORE_PERIOD');
  const backwards = { from: QUARTER.to, to: QUARTER.from };
  expect(await codeOf({ period: backwards })).toBe('COUNT_PERIOD_BACKWARDS');
});

test('the database is asked four times however many dossiers there are, and reads of each its own acts', async () => {
  const reading = () => readingOf(deps.db, (db) => viewCounts({ ...deps, db }, office, asked()));
  const before = await reading();
  const more = await makeDossier(deps, 'forwarded');
  const after = await reading();
  expect([before.statements, after.statements]).toEqual([4, 4]);
  const acts = await listActs(deps.db, DOSSIER, more.id);
  expect(after.rows - before.rows).toBeLessThanOrEqual(2 * acts.length + 1);
});
