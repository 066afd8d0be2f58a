import type { Actor } from '#domain/access/authorize.ts';
import { refuse, type Result } from '#domain/result.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import type { Db, Trx } from '#storage/database.ts';
import { findProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { findProduct, type ProductRow } from '#storage/parties/products.ts';
import {
  findProposal,
  settleProposal as write,
  type ProposalRow,
  type Settlement,
} from '#storage/parties/proposals.ts';
import {
  assessedOfProducer,
  assessedOfProduct,
  type ProducerFactsAssessed,
  type ProductFactsAssessed,
} from '#domain/parties/assessed-facts.ts';
import type { Deps } from '../deps.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { actOnProducer, type ProducerRequest } from './producer-subject.ts';

export interface SettleProposal extends ProducerRequest {
  readonly proposalId: string;
}

/** A proposal beside what the register says now. */
export interface ProposalBeside {
  readonly proposal: ProposalRow;
  readonly producer: ProducerRow;
  /** The product it is about; null for the producer's own facts. */
  readonly product: ProductRow | null;
  readonly now: ProducerFactsAssessed | ProductFactsAssessed;
}

/** Undefined when there is no such proposal. */
export async function proposalBeside(
  db: Db | Trx,
  proposalId: string,
): Promise<ProposalBeside | undefined> {
  const proposal = await findProposal(db, proposalId);
  const producer = proposal && (await findProducer(db, proposal.producerId));
  if (!producer) return undefined;
  if (proposal.productId === null)
    return { proposal, producer, product: null, now: assessedOfProducer(producer) };
  const product = await findProduct(db, proposal.productId);
  return product && { proposal, producer, product, now: assessedOfProduct(product) };
}

/** SHA-256 over old and new, as an officer has them side by side, and what is said of a mistake. */
export function proposalAsShown({ proposal, now }: ProposalBeside): string {
  const { id, facts, correction } = proposal;
  return hashOfValue({ id, facts, now, ...(correction && { correction }) });
}

/**
 * The one way in which a proposal ends by an act of its own: accepted, refused or withdrawn. Refuses
 * NOT_FOUND, also for a proposal of another producer; PROPOSAL_SETTLED when it has ended; what
 * `prepare` refuses; and as `actOnProducer` does.
 */
export function settleProposal<
  Kind extends 'acceptProposal' | 'refuseProposal' | 'withdrawProposal',
>(
  deps: Deps,
  actor: Actor,
  [kind, as]: readonly [Kind, Settlement],
  input: SettleProposal & { readonly reason?: string },
  prepare: (
    trx: Trx,
    beside: ProposalBeside,
    actId: string,
  ) => Promise<Result<ProducerActData[Kind]>>,
): Promise<Result<ProducerActData[Kind]>> {
  return actOnProducer(deps, actor, kind, input, async (trx, producer, actId) => {
    const beside = await proposalBeside(trx, input.proposalId);
    if (beside?.producer.id !== producer.id) return refuse('NOT_FOUND');
    if (beside.proposal.settledAs !== null) return refuse('PROPOSAL_SETTLED');
    const data = await prepare(trx, beside, actId);
    if (!data.ok) return data;
    const { accountId: by } = actor;
    const how = { as, by, at: deps.clock.now(), reason: input.reason?.trim() ?? '' };
    const written = await write(trx, input.proposalId, how);
    return written ? data : refuse('PROPOSAL_SETTLED');
  });
}
