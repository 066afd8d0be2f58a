import { sql, type RawBuilder } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';

/** Whether the unit in a column lies within a reach on its day; never, where no unit is in it. */
export function isWithin(
  column: string,
  { withinUnits, day }: Pick<Reach, 'withinUnits' | 'day'>,
): RawBuilder<boolean> {
  if (withinUnits.size === 0) return sql<boolean>`false`;
  return sql<boolean>`${sql.ref(column)} in (
    select unit_reach.unit_id from unit_reach
    where unit_reach.within_id = any(${[...withinUnits]}::text[])
      and unit_reach.from_day <= ${day} and unit_reach.until_day > ${day})`;
}
