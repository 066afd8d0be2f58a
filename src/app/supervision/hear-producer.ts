import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkHearing } from '#domain/supervision/steps.ts';
import type { Deps } from '../deps.ts';
import type { hearProducerInput } from './hear-producer.input.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';

/** How the producer was heard before anything is concluded. Refuses what `checkHearing` and `actOn` do. */
export function hearProducer(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof hearProducerInput>,
) {
  const { how, on, text } = input;
  return step(deps, actor, 'hear', input, ({ standing }, today) =>
    checkHearing({ how, on, text }, standing, today),
  );
}
