import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';

/**
 * Whether a row of `producer` lies in a unit that gave a part away by a day and goes on itself
 * (`givesPart`), and nobody has said since on which side it lies. Who was entered after the change, and after it
 * became known here, gave the address of its own time.
 */
export function awaitsPart(day: PlainDate): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from unit_change as change
      join unit_change_state as stands on stands.change_id = change.id
      cross join lateral (select greatest(change.prepared_at,
        change.on_day::timestamp at time zone 'Asia/Ho_Chi_Minh') as known) as since
    where stands.state in ('confirmed', 'undoAsked') and (change.kind = 'boundary' or change.source_stays)
      and change.on_day <= ${day} and producer.unit_id = any(change.sources)
      and producer.created_at < since.known
      and not exists (select from act where act.subject_kind = 'producer' and act.subject_id = producer.id
        and act.kind = 'placeProducer' and act.at >= since.known))`;
}
