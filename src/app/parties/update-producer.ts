import type { Actor } from '#domain/access/authorize.ts';
import { checkCorrection, type Correction } from '#domain/facts/correction.ts';
import { assessedOfProducer } from '#domain/parties/assessed-facts.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findByIdentifier, updateProducer as write } from '#storage/parties/producers.ts';
import type { Deps } from '../deps.ts';
import { stateProducer } from '../facts/state-facts.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { actOnProducer, type ProducerRequest } from './producer-subject.ts';
import { checkTypedProducer } from './check-typed-producer.ts';
import { isHeld, keepProposal, replaceProposal } from './keep-proposal.ts';

export interface UpdateProducer extends ProducerRequest {
  /** The version the page showed. */
  readonly seenVersion: number;
  readonly producer: ProducerInput;
  /** What stood there was wrong; null or left out: it changes today. */
  readonly correction?: Correction | null;
}

/**
 * The producer corrects its own entry; dossiers handed in before keep what they said. While one of
 * them is under way, everything but telephone and e-mail is kept as a proposal (`keepProposal`).
 * Refuses every mistake at once (`checkTypedProducer`), what `checkCorrection` finds, IDENTIFIER_TAKEN, CHANGED_MEANWHILE, and as
 * `actOnProducer` does.
 */
export function updateProducer(
  deps: Deps,
  actor: Actor,
  input: UpdateProducer,
): Promise<Result<ProducerActData['updateProducer']>> {
  return actOnProducer(deps, actor, 'updateProducer', input, async (trx, before, actId) => {
    const checked = checkTypedProducer(deps, input.producer);
    if (!checked.ok) return checked;
    const correction = checkCorrection(input.correction ?? null, deps.clock.today());
    if (!correction.ok) return correction;
    const holder = await findByIdentifier(trx, checked.value.identifier);
    if (holder && holder.id !== before.id) return refuse('IDENTIFIER_TAKEN', {}, 'identifier');
    const held = await isHeld(trx, { producerId: before.id });
    const { phone, email } = checked.value;
    const entry = held ? { ...before, phone, email } : checked.value;
    const stating = { actId, source: 'form', correction: correction.value } as const;
    const row = await stateProducer(deps, trx, before.id, entry, stating);
    const written = await write(trx, before.id, input.seenVersion, row);
    if (!written) return refuse('CHANGED_MEANWHILE');
    const version = input.seenVersion + 1;
    if (!held) {
      await replaceProposal(deps, trx, actor, before.id, null);
      return ok({ version });
    }
    const facts = assessedOfProducer(checked.value);
    const proposalId = await keepProposal(deps, trx, actor, before.id, {
      now: assessedOfProducer(before),
      typed: { of: 'producer', productId: null, facts, correction: correction.value },
    });
    return ok({ version, ...(proposalId === undefined ? {} : { proposalId }) });
  });
}
