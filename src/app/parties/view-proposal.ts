import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { isHeld } from './keep-proposal.ts';
import { proposalAsShown, proposalBeside, type ProposalBeside } from './settle-proposal.ts';

/** A proposal as commune and office read it. */
export interface ProposalView extends ProposalBeside {
  readonly shown: string;
  /** Whether a dossier it concerns is under way: that one keeps the facts it was sent with. */
  readonly underWay: boolean;
}

/** One proposal beside the register. Refuses NOT_FOUND, also outside the actor's reach. */
export async function viewProposal(
  deps: Deps,
  actor: Actor,
  proposalId: string,
): Promise<Result<ProposalView>> {
  const beside = await proposalBeside(deps.db, proposalId);
  if (!beside || !allow(deps, actor, 'change.look', { unitId: beside.producer.unitId }).ok)
    return refuse('NOT_FOUND');
  const { producer, product } = beside;
  const of = { producerId: producer.id, ...(product ? { productId: product.id } : {}) };
  const underWay = await isHeld(deps.db, of);
  return ok({ ...beside, shown: proposalAsShown(beside), underWay });
}
