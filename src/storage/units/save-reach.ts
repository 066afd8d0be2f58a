import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { UnitRegister } from '#domain/units/register.ts';
import type { UnitRecords } from '#domain/units/unit.ts';
import type { Db, Trx } from '../database.ts';

/** Raised when the table is to be written in another way from the same records. */
const FORM = 1;

/** Of which records the table was made; another value when a change of units was confirmed. */
export async function reachSource(db: Db): Promise<string> {
  const { records } = await db
    .selectFrom('unitReachSource')
    .select('records')
    .executeTakeFirstOrThrow();
  return records;
}

/**
 * Writes which unit lies in which and when (`UnitRegister.everyWithin`), all anew when the records are
 * not those of the last time: some seventy thousand rows, made in about a second.
 */
export async function saveReach(trx: Trx, records: UnitRecords): Promise<void> {
  const { units, successions } = records;
  const written = createHash('sha256').update(JSON.stringify({ FORM, units, successions }));
  const saved = await trx
    .insertInto('unitReachSource')
    .values({ records: written.digest('hex') })
    .onConflict((conflict) =>
      conflict
        .column('single')
        .doUpdateSet(({ ref }) => ({ records: ref('excluded.records') }))
        .whereRef('unitReachSource.records', '<>', 'excluded.records'),
    )
    .returning('records')
    .executeTakeFirst();
  if (saved === undefined) return;
  const all = new UnitRegister(records).everyWithin();
  const column = <Of>(of: (row: (typeof all)[number]) => Of) => all.map(of);
  await trx.deleteFrom('unitReach').execute();
  await sql`
    insert into unit_reach (unit_id, within_id, from_day, until_day)
    select * from unnest(
      ${column(({ unitId }) => unitId)}::text[], ${column(({ withinId }) => withinId)}::text[],
      ${column(({ from }) => from ?? '-infinity')}::date[],
      ${column(({ until }) => until ?? 'infinity')}::date[])`.execute(trx);
}
