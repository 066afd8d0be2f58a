import { sql, type RawBuilder } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';

type Units = Pick<Reach, 'withinUnits' | 'day'>;

/** Whether the unit in a column lies within a reach on its day; never, where no unit is in it. */
export function isWithin(column: string, reach: Units): RawBuilder<boolean> {
  if (reach.withinUnits.size === 0) return sql<boolean>`false`;
  // An array is made once; a join would have the planner read the table through instead of an index in its order.
  return sql<boolean>`${sql.ref(column)} = any(${unitsArray(reach)})`;
}

/** The same units as an array. */
export function unitsArray(reach: Units): RawBuilder<readonly string[]> {
  return sql`array(${unitsIn(reach)})`;
}

/** The units that lie within a reach on its day, as a question with one column, `unit_id`; some twice. */
export function unitsIn({ withinUnits, day }: Units): RawBuilder<{ readonly unitId: string }> {
  return sql`select unit_reach.unit_id from unit_reach
    where unit_reach.within_id = any(${[...withinUnits]}::text[])
      and unit_reach.from_day <= ${day} and unit_reach.until_day > ${day}`;
}

/**
 * Whether the unit of a row is in an array of `reached`. `coalesce` keeps indexes by units out of it and has the
 * planner expect many: most rows of a province lie in it, and are to be found in the order of the list.
 */
export function liesIn(table: string, units: string): RawBuilder<boolean> {
  const unit = sql.ref(`${table}.unit_id`);
  return sql<boolean>`coalesce(${unit} = any(${sql.ref(`reached.${units}`)}), false)`;
}
