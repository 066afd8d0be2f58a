import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';

/**
 * Producers that are read through another on a day, with the last one of the line: a double on every day,
 * what became another from its day on. Few rows; undoing a merge takes them away by itself.
 */
export function passedOn(day: PlainDate): RawBuilder<unknown> {
  return sql`
    with recursive line as (
      select id, closed_into as root, 1 as step from producer
      where closed_into is not null and gone_from <= ${day}
      union all
      select line.id, producer.closed_into, line.step + 1
      from line join producer on producer.id = line.root
      where producer.closed_into is not null and producer.gone_from <= ${day} and line.step < 20
    )
    select distinct on (id) id, root from line order by id, step desc`;
}
