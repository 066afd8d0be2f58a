import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { RuleCode } from '#domain/quality/rules.ts';
import type { Db, Trx } from '../database.ts';
import { isWithin } from '../units/is-within.ts';
import { findingsOfAll, type AsOf } from './findings.ts';
import type { Narrowed } from './list-findings.ts';

/** Keeps how many findings each rule has in each unit today; once more on a day, the later count stands. */
export async function keepCounts(trx: Trx, asOf: AsOf): Promise<void> {
  const { day } = asOf;
  await trx
    .insertInto('qualityDay')
    .values({ day })
    .onConflict((on) => on.doNothing())
    .execute();
  await trx.deleteFrom('qualityCount').where('day', '=', day).execute();
  await sql`insert into quality_count (day, rule, unit_id, found)
    select ${day}, found.rule, found.unit_id, count(*) from (${findingsOfAll(asOf)}) as found
    where not exists (select from acceptance where not ended and acceptance.rule = found.rule
      and acceptance.found_id = found.found_id and accepted_on <= ${day} and until_day >= ${day})
    group by found.rule, found.unit_id`.execute(trx);
}

/** What was counted on one day; null where the rule found nothing that day. */
export interface TrendPoint {
  readonly day: PlainDate;
  readonly rule: RuleCode | null;
  readonly found: number | null;
}

/** The last counted day of each month since a day, with what each rule had found there. */
export async function listTrend(
  db: Db | Trx,
  since: PlainDate,
  { reach, unitId }: Narrowed,
): Promise<readonly TrendPoint[]> {
  const within = isWithin('qualityCount.unitId', reach);
  const chosen =
    unitId === null
      ? within
      : sql`(${within} and ${isWithin('qualityCount.unitId', { ...reach, withinUnits: new Set([unitId]) })})`;
  const { rows } = await sql<TrendPoint>`
    with last as (select max(day) as day from quality_day where day >= ${since} group by date_trunc('month', day))
    select last.day, rule, sum(found)::int as found
    from last left join quality_count on quality_count.day = last.day and ${chosen}
    group by last.day, rule order by last.day`.execute(db);
  return rows;
}
