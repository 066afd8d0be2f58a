import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { settleProposal, type SettleProposal } from './settle-proposal.ts';

/** The producer takes a proposal back. Refuses as `settleProposal` does. */
export function withdrawProposal(
  deps: Deps,
  actor: Actor,
  input: SettleProposal,
): Promise<Result<ProducerActData['withdrawProposal']>> {
  const way = ['withdrawProposal', 'withdrawn'] as const;
  return settleProposal(deps, actor, way, input, () =>
    Promise.resolve(ok({ proposalId: input.proposalId })),
  );
}
