import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import { unitsArray } from '../units/is-within.ts';
import { communeOf, type EndingScope } from './ending.ts';

/** Stars of a commune today, and how many of them end before a day. */
export interface Lapse {
  readonly commune: string;
  readonly star: number;
  readonly now: number;
  readonly ending: number;
}

/** What is left of the stars in force if nobody renews what ends before `before`. */
export async function countLapse(
  db: Db,
  { reach, communes }: EndingScope,
  before: PlainDate,
): Promise<readonly Lapse[]> {
  const { day } = reach;
  const { rows } = await sql<Lapse>`
    select ${communeOf('e', day, communes)} as commune, e.star, count(*) as now,
      count(*) filter (where e.gone_on is null and e.last_day < ${before}) as ending
    from catalogue_entry e
    where e.unit_id = any(${unitsArray(reach)}) and is_star_in_force(e.first_day, e.last_day, e.gone_on, ${day})
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
