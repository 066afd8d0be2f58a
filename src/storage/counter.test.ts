import { expect, test } from 'vitest';
import { nextSerial } from './counter.ts';
import { inTransaction } from './database.ts';
import { testDatabase } from './testing/test-database.ts';

const { db } = await testDatabase();
await db
  .insertInto('unit')
  .values(
    ['c:02839', 'c:02848'].map((id) => ({
      id,
      code: id.slice(2),
      level: 'commune' as const,
      kind: 'Xã',
      name: id,
      fullName: `Xã ${id}`,
      folded: id,
      parentId: null,
      validFrom: null,
      validTo: null,
      source: 'test',
    })),
  )
  .execute();

const draw = (
  unitId = 'c:02839',
  year = 2026,
  kind: 'productCode' | 'certificate' = 'productCode',
) => inTransaction(db, (trx) => nextSerial(trx, unitId, year, kind));

test('serials begin with 1, each unit, year and kind has its own', async () => {
  expect([await draw(), await draw(), await draw()]).toEqual([1, 2, 3]);
  expect(await draw('c:02848')).toBe(1);
  expect(await draw('c:02839', 2027)).toBe(1);
  expect(await draw('c:02839', 2026, 'certificate')).toBe(1);
  expect(await draw()).toBe(4);
});

test('clerks at once get serials of their own, none twice and none left out', async () => {
  const serials = await Promise.all(Array.from({ length: 20 }, () => draw('c:02848', 2030)));
  expect(serials.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});

test('a serial whose paper was refused is drawn again', async () => {
  expect(await draw('c:02839', 2031)).toBe(1);
  await inTransaction(db, async (trx) => {
    expect(await nextSerial(trx, 'c:02839', 2031, 'productCode')).toBe(2);
    return { ok: false, refusals: [] };
  });
  expect(await draw('c:02839', 2031)).toBe(2);
});
