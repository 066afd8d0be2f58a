import type { Actor } from '#domain/access/authorize.ts';
import { checkProducer, type Producer, type ProducerInput } from '#domain/parties/producer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { checkCommune } from '#domain/units/check-commune.ts';
import { findByIdentifier, updateProducer as write } from '#storage/parties/producers.ts';
import type { Deps } from '../deps.ts';
import { actOnProducer, type ProducerActData, type ProducerRequest } from './act-on-producer.ts';

export interface UpdateProducer extends ProducerRequest {
  /** The version the page showed. */
  readonly seenVersion: number;
  readonly producer: ProducerInput;
}

/**
 * The producer corrects its own entry; dossiers handed in before keep what they said. Refuses every
 * mistake at once (`checkProducer`, `checkCommune`), IDENTIFIER_TAKEN, CHANGED_MEANWHILE, and as
 * `actOnProducer` does.
 */
export function updateProducer(
  deps: Deps,
  actor: Actor,
  input: UpdateProducer,
): Promise<Result<ProducerActData['updateProducer']>> {
  return actOnProducer(
    deps,
    actor,
    'producer.edit',
    'updateProducer',
    input,
    async (trx, before) => {
      const checked = checkTyped(deps, input.producer);
      if (!checked.ok) return checked;
      const holder = await findByIdentifier(trx, checked.value.identifier);
      if (holder && holder.id !== before.id) return refuse('IDENTIFIER_TAKEN', {}, 'identifier');
      const written = await write(trx, before.id, input.seenVersion, checked.value);
      return written ? ok({ version: input.seenVersion + 1 }) : refuse('CHANGED_MEANWHILE');
    },
  );
}

function checkTyped(deps: Deps, typed: ProducerInput): Result<Producer> {
  const producer = checkProducer(typed);
  const commune = checkCommune(deps.units, typed.unitId, deps.clock.today());
  if (producer.ok && commune.ok) return producer;
  const faults = [
    ...(producer.ok ? [] : producer.refusals),
    ...(commune.ok ? [] : commune.refusals),
  ];
  const [first, ...rest] = faults;
  if (!first) throw new Error('one of the two was refused');
  return { ok: false, refusals: [first, ...rest] };
}
