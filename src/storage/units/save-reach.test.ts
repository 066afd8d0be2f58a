import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { loadUnits } from '#platform/units/load.ts';
import { testDatabase } from '../testing/test-database.ts';
import { isWithin } from './is-within.ts';
import { saveUnits } from './save-units.ts';

const records = loadUnits();
const register = new UnitRegister(records);
const { db } = await testDatabase('units');

/** Days on which units begin or end, with the days beside them, and two far from all of them. */
const turning = new Set(records.units.flatMap(({ validFrom, validTo }) => [validFrom, validTo]));
const DAYS = [
  ...[...turning].flatMap((day) => (day ? [addDays(day, -1), day, addDays(day, 1)] : [])),
  plainDate(1976, 2, 27),
  plainDate(2026, 11, 24),
];
const rows = await db.selectFrom('unitReach').select(['unitId', 'withinId']).distinct().execute();

async function reached(withinUnits: readonly string[], day: PlainDate) {
  const found = await db
    .selectFrom('unit')
    .select('id')
    .where(isWithin('unit.id', { withinUnits: new Set(withinUnits), day }))
    .execute();
  return new Set(found.map(({ id }) => id));
}

test('a right for a place reaches in lists what it reaches in the register of units, on every day', async () => {
  for (const day of DAYS)
    for (const within of ['c:15', 'c:02839', 'o:10', 'o:085', 'o:02848', 'unknown'])
      expect(await reached([within], day)).toEqual(register.unitsWithin(within, day));
  const both = await reached(['c:15', 'c:86'], plainDate(2026, 11, 24));
  expect(both.size).toBe(
    register.unitsWithin('c:15', plainDate(2026, 11, 24)).size +
      register.unitsWithin('c:86', plainDate(2026, 11, 24)).size,
  );
  expect(await reached([], plainDate(2026, 11, 24))).toEqual(new Set());
});

test('of drawn units, each lies in the other in the table when it does so in the register', async () => {
  const { id } = register.unitById('c:02839', plainDate(2026, 11, 24)) ?? { id: '' };
  const pairs = fc.oneof(
    fc.constantFrom(...rows),
    fc.record({
      unitId: fc.constantFrom(id, ...records.units.map((unit) => unit.id)),
      withinId: fc.constantFrom(id, ...records.units.map((unit) => unit.id)),
    }),
  );
  await fc.assert(
    fc.asyncProperty(pairs, fc.constantFrom(...DAYS), async (pair, day) => {
      const found = await db
        .selectFrom('unit')
        .select('id')
        .where('id', '=', pair.unitId)
        .where(isWithin('unit.id', { withinUnits: new Set([pair.withinId]), day }))
        .execute();
      expect(found.length === 1).toBe(register.isWithin(pair.unitId, pair.withinId, day));
    }),
    { seed: 26, numRuns: 300 },
  );
});

test('the table is written anew when the records change, and left alone when they do not', async () => {
  const written = () =>
    db
      .selectFrom('unitReach')
      .select(sql<string>`max(xmin::text)`.as('by'))
      .executeTakeFirstOrThrow();
  const before = await written();
  await saveUnits(db, records);
  expect(await written()).toEqual(before);
  const moved = records.units.map((unit) =>
    unit.id === 'c:02839' ? { ...unit, parentId: 'c:86' } : unit,
  );
  await saveUnits(db, { ...records, units: moved });
  const day = plainDate(2026, 11, 24);
  expect((await reached(['c:15'], day)).has('c:02839')).toBe(false);
  expect((await reached(['c:86'], day)).has('c:02839')).toBe(true);
});
