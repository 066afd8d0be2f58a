import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { settleProposal, type SettleProposal } from './settle-proposal.ts';

export interface RefuseProposal extends SettleProposal {
  /** The producer reads it. */
  readonly reason: string;
}

/**
 * Commune or office leaves the register as it is; what was typed stays readable with the reason.
 * Refuses REQUIRED without a reason, and as `settleProposal` does.
 */
export function refuseProposal(
  deps: Deps,
  actor: Actor,
  input: RefuseProposal,
): Promise<Result<ProducerActData['refuseProposal']>> {
  const way = ['refuseProposal', 'refused'] as const;
  return settleProposal(deps, actor, way, input, () => {
    const reason = input.reason.trim();
    const refused = reason === '' ? refuse('REQUIRED', {}, 'reason') : null;
    return Promise.resolve(refused ?? ok({ proposalId: input.proposalId, reason }));
  });
}
