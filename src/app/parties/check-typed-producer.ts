import { checkProducer, type Producer, type ProducerInput } from '#domain/parties/producer.ts';
import type { Result } from '#domain/result.ts';
import { checkCommune } from '#domain/units/check-commune.ts';
import type { Deps } from '../deps.ts';

/** A producer as typed, with a commune that stands today. Refuses all at once what `checkProducer` and `checkCommune` do. */
export function checkTypedProducer(deps: Deps, typed: ProducerInput): Result<Producer> {
  const today = deps.clock.today();
  const producer = checkProducer(typed, today);
  const commune = checkCommune(deps.units, typed.unitId, today);
  if (producer.ok && commune.ok) return producer;
  const faults = [
    ...(producer.ok ? [] : producer.refusals),
    ...(commune.ok ? [] : commune.refusals),
  ];
  const [first, ...rest] = faults;
  if (!first) throw new Error('one of the two was refused');
  return { ok: false, refusals: [first, ...rest] };
}
