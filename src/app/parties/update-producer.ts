import type { Actor } from '#domain/access/authorize.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findByIdentifier, updateProducer as write } from '#storage/parties/producers.ts';
import type { Deps } from '../deps.ts';
import { actOnProducer, type ProducerActData, type ProducerRequest } from './act-on-producer.ts';
import { checkTypedProducer } from './check-typed-producer.ts';

export interface UpdateProducer extends ProducerRequest {
  /** The version the page showed. */
  readonly seenVersion: number;
  readonly producer: ProducerInput;
}

/**
 * The producer corrects its own entry; dossiers handed in before keep what they said. Refuses every
 * mistake at once (`checkTypedProducer`), IDENTIFIER_TAKEN, CHANGED_MEANWHILE, and as
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
      const checked = checkTypedProducer(deps, input.producer);
      if (!checked.ok) return checked;
      const holder = await findByIdentifier(trx, checked.value.identifier);
      if (holder && holder.id !== before.id) return refuse('IDENTIFIER_TAKEN', {}, 'identifier');
      const written = await write(trx, before.id, input.seenVersion, checked.value);
      return written ? ok({ version: input.seenVersion + 1 }) : refuse('CHANGED_MEANWHILE');
    },
  );
}
