import type { Tables } from './tables.ts';
import type { Trx } from './database.ts';

/**
 * The next serial of a unit, year and kind, from 1. The row is locked by the update, so two clerks
 * at once get two serials, and a rolled-back transaction leaves no gap (sequences would).
 */
export async function nextSerial(
  trx: Trx,
  unitId: string,
  year: number,
  kind: Tables['counter']['kind'],
): Promise<number> {
  const row = await trx
    .insertInto('counter')
    .values({ unitId, year, kind, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['unitId', 'year', 'kind'])
        .doUpdateSet((eb) => ({ last: eb('counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}
