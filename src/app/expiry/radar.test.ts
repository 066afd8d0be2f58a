import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { days } from '#domain/calendar/testing/days.ts';
import { ENDING_VIEWS } from '#domain/expiry/views.ts';
import { inTransaction } from '#storage/database.ts';
import type { EndingFilter } from '#domain/expiry/views.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { record } from '../acts/record.ts';
import { askedOf } from './marks.ts';
import { everyEnding, listEnding } from './list-ending.ts';
import { RENEWALS } from './renewal-subject.ts';
import { EVERYTHING, viewRadar } from './view-radar.ts';
import { viewRenewal } from './view-renewal.ts';

const TODAY = plainDate(2026, 11, 24);
const [TOMORROW, SOON, LAST] = [addDays(TODAY, 1), plainDate(2027, 5, 24), plainDate(2028, 6, 1)];
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });

/** Last day, star, group, commune and answer of each; the first term began 36 months before. */
const CASES = [
  [plainDate(2026, 11, 23), 3, 'I.3.c', PLACES.bacHa, null],
  [TODAY, 3, 'I.3.c', PLACES.bacHa, null],
  [plainDate(2026, 12, 6), 4, 'I.3.c', PLACES.bacHa, 'stops'],
  [plainDate(2026, 12, 31), 3, 'II.1.a', PLACES.lungPhinh, 'call'],
  [plainDate(2027, 5, 23), 3, 'I.3.c', PLACES.lungPhinh, 'renews'],
  [plainDate(2027, 11, 24), 4, 'II.1.a', PLACES.bacHa, null],
  [plainDate(2027, 11, 25), 4, 'I.3.c', 'o:02839', null],
  [plainDate(2028, 4, 30), 5, 'I.3.c', PLACES.bacHa, null],
  [plainDate(2028, 5, 1), 3, 'I.3.c', PLACES.bacHa, null],
  [plainDate(2027, 2, 1), 3, 'I.3.c', PLACES.vinhLong, null],
] as const;

/** A certificate with `dayBefore` ends the day before the same date 36 months on. */
const decidedFor = (lastDay: PlainDate) => {
  const after = addDays(lastDay, 1);
  return plainDate(
    Number(after.slice(0, 4)) - 3,
    Number(after.slice(5, 7)),
    Number(after.slice(8)),
  );
};

beforeAll(async () => {
  for (const [at, [lastDay, star, annexI, unitId, answer]] of CASES.entries()) {
    const producer = await makeProducer(deps, { unitId });
    const product = await makeProduct(deps, producer.id, { annexI });
    const code = `15-0283${String(at)}-001-2023`;
    const wish = { code, star, product, decidedOn: decidedFor(lastDay) };
    const { id } = await makeCertificate(deps, wish);
    if (answer === null) continue;
    const data = { how: 'call', on: TODAY, reached: true, answer } as const;
    const act = { id, kind: 'contact', role: 'officeOfficer', data, idempotencyKey: null } as const;
    await inTransaction(deps.db, (trx) => record(deps, trx, office, RENEWALS, act));
  }
});

const total = async (filter: Partial<EndingFilter>, actor = office) =>
  (await listEnding(deps, actor, { ...EVERYTHING, ...filter }, 1)).total;

describe('the radar', () => {
  test('counts what ends from today to the end of the eighteenth month, by commune and month', async () => {
    const radar = await viewRadar(deps, office, EVERYTHING);
    expect(radar.rows.map(({ name, count }) => [name, count])).toEqual([
      ['Bắc Hà', 5],
      ['Lùng Phình', 2],
    ]);
    expect(radar.foot.count).toBe(7);
    expect(radar.rows[0]?.cells.map(({ count }) => count).join('')).toBe('110000000000200001');
    expect(radar.counts).toEqual({
      all: 7,
      unanswered: 2,
      unreached: 2,
      call: 1,
      renews: 1,
      handedIn: 0,
      stops: 1,
    });
    expect(radar.soon).toEqual({
      before: plainDate(2027, 5, 24),
      counts: { all: 4, unanswered: 1, unreached: 1, call: 1, renews: 1, handedIn: 0, stops: 1 },
    });
    expect(radar.stars).toEqual({ now: 8, left: 4 });
  });

  test('shows a commune its own, and another province nothing of it', async () => {
    expect((await viewRadar(deps, commune, EVERYTHING)).foot.count).toBe(5);
    expect((await viewRadar(deps, elsewhere, EVERYTHING)).foot.count).toBe(1);
    const nobody = await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
    expect((await viewRadar(deps, nobody, EVERYTHING)).foot.count).toBe(0);
  });

  test('each row says when a re-assessment is handed in, to the exact day', async () => {
    const rows = await everyEnding(deps, office, { ...EVERYTHING, month: '2027-05' });
    expect(rows.map(({ daysLeft, window }) => ({ daysLeft, window }))).toEqual([
      {
        daysLeft: 180,
        window: { opensOn: '2026-11-24', closesOn: '2027-01-23', now: 'open' },
      },
    ]);
  });

  test('every number is the length of its list, under every narrowing', async () => {
    const filters = fc.record({
      month: fc.constantFrom(null, '2026-11', '2026-12', '2027-11', '2028-04'),
      commune: fc.constantFrom(null, PLACES.bacHa, PLACES.lungPhinh),
      star: fc.constantFrom(null, 3, 4, 5),
      sector: fc.constantFrom(null, 'I', 'II'),
      view: fc.constantFrom(null, ...ENDING_VIEWS),
      before: fc.option(days({ from: TODAY, to: LAST, edges: [TOMORROW, SOON] }), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const radar = await viewRadar(deps, office, filter);
        const { view } = filter;
        const rows = await everyEnding(deps, office, filter);
        expect(rows.length).toBe(view === null ? radar.counts.all : radar.counts[view]);
        expect(await total(filter)).toBe(rows.length);
        expect(radar.foot.count).toBe(await total({ ...filter, month: null, commune: null }));
        for (const row of radar.rows) {
          expect(row.count).toBe(await total({ ...filter, month: null, commune: row.commune }));
          for (const [at, cell] of row.cells.entries()) {
            if (cell.count === 0) continue;
            const month = radar.months[at] ?? '';
            expect(cell.count).toBe(await total({ ...filter, month, commune: row.commune }));
          }
        }
      }),
      { seed: 43, numRuns: 25 },
    );
  });
});

test('the page of a certificate says the same answer as the list, also once a dossier is handed in', async () => {
  const producer = await makeProducer(deps);
  const product = await makeProduct(deps, producer.id);
  const wish = { product, decidedOn: decidedFor(plainDate(2027, 5, 1)) };
  const { id } = await makeCertificate(deps, { ...wish, code: '15-02839-900-2024' });
  await makeDossier(deps, 'submitted', { producer, product, kind: 'reassessment' });
  const rows = await everyEnding(deps, office, EVERYTHING);
  expect(rows.find((row) => row.id === id)?.handedIn).toBe(true);
  for (const row of rows) {
    const { standing, marks, ...one } = valueOf(await viewRenewal(deps, office, row.id));
    expect([one.handedIn, standing.answer, one.reached, askedOf(marks)]).toEqual([
      row.handedIn,
      row.answer,
      row.reached,
      askedOf(row.marks),
    ]);
  }
});
