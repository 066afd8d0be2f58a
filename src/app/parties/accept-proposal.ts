import type { Actor } from '#domain/access/authorize.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Trx } from '#storage/database.ts';
import { findOpenState } from '#storage/dossier/insert-dossier.ts';
import { findByIdentifier, updateProducer } from '#storage/parties/producers.ts';
import { updateProduct } from '#storage/parties/products.ts';
import type { Deps } from '../deps.ts';
import { stateProducer, stateProduct, type Stating } from '../facts/state-facts.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import {
  proposalAsShown,
  settleProposal,
  type ProposalBeside,
  type SettleProposal,
} from './settle-proposal.ts';

export interface AcceptProposal extends SettleProposal {
  /** `proposalAsShown` of the page that was read. */
  readonly shown: string;
}

/**
 * Commune or office has looked at a proposal and writes it into the register; dossiers under way
 * keep the version that was sent. Refuses PROPOSAL_NOT_AS_SHOWN, IDENTIFIER_TAKEN,
 * PRODUCT_CLASS_FIXED while a dossier is filled in on the class of now, and as `settleProposal` does.
 */
export function acceptProposal(
  deps: Deps,
  actor: Actor,
  input: AcceptProposal,
): Promise<Result<ProducerActData['acceptProposal']>> {
  const way = ['acceptProposal', 'accepted'] as const;
  return settleProposal(deps, actor, way, input, async (trx, beside, actId) => {
    if (proposalAsShown(beside) !== input.shown) return refuse('PROPOSAL_NOT_AS_SHOWN');
    const written = await write(deps, trx, beside, {
      actId,
      source: 'proposal',
      sourceId: input.proposalId,
      correction: beside.proposal.correction,
    });
    if (!written.ok) return written;
    return ok({ proposalId: input.proposalId, sha256: input.shown });
  });
}

async function write(
  deps: Deps,
  trx: Trx,
  { proposal, producer, product }: ProposalBeside,
  stating: Stating,
): Promise<Result<null>> {
  if (proposal.of === 'producer') {
    const { identifier } = proposal.facts;
    const holder = identifier === null ? undefined : await findByIdentifier(trx, identifier);
    if (holder && holder.id !== producer.id) return refuse('IDENTIFIER_TAKEN');
    const entry = { ...producer, ...proposal.facts };
    const row = await stateProducer(deps, trx, producer.id, entry, stating);
    return done(await updateProducer(trx, producer.id, producer.version, row));
  }
  if (!product) throw new Error(`proposal ${proposal.id} is about no product`);
  const reclassed = proposal.facts.annexI !== product.annexI;
  if (reclassed && (await findOpenState(trx, product.id, LAST_STATES)))
    return refuse('PRODUCT_CLASS_FIXED');
  const entry = { ...product, ...proposal.facts };
  const row = await stateProduct(deps, trx, product.id, entry, stating);
  return done(await updateProduct(trx, product.id, product.version, row));
}

function done(written: boolean): Result<null> {
  return written ? ok(null) : refuse('CHANGED_MEANWHILE');
}
