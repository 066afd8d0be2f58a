import type { Actor } from '#domain/access/authorize.ts';
import { isSigned } from '#domain/recognition/decision.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { isId } from '#storage/ids.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import { findDecisionState } from '#storage/recognition/project-decision.ts';
import { listUnrewarded } from '#storage/support/cases.ts';
import { lockRewards } from '#storage/support/rules.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import { computeRewards } from './compute-rewards.ts';
import { REWARD_LISTS } from './subjects.ts';

export interface ProposeRewardsInput extends KeyedInput {
  readonly decisionId: string;
}

/**
 * The office proposes what the products of a signed decision are due: computed, never typed. Those that stand on
 * a list already are left out, so that a star that the ministry gave later gets a list of its own. Refuses
 * NOT_FOUND, what `begin` does, REWARD_DECISION_NOT_SIGNED, REWARD_NOTHING_LEFT and what `computeRewards` does.
 */
export function proposeRewards(
  deps: Deps,
  actor: Actor,
  input: ProposeRewardsInput,
): Promise<Result<{ listId: string }>> {
  const { decisionId } = input;
  return inTransaction(deps.db, async (trx) => {
    const decision = isId(decisionId) ? await findDecision(trx, decisionId) : undefined;
    if (decision === undefined) return refuse('NOT_FOUND');
    const { unitId, number } = decision;
    const where = { unitId };
    const begun = await begin(
      deps,
      trx,
      actor,
      REWARD_LISTS,
      'proposeRewards',
      where,
      input,
      async () => {
        await lockRewards(trx, unitId);
        const shown = await findDecisionState(trx, decisionId);
        if (!shown || !isSigned(shown.state))
          return refuse('REWARD_DECISION_NOT_SIGNED', { number });
        const open = await listUnrewarded(trx, decisionId);
        if (open.length === 0) return refuse('REWARD_NOTHING_LEFT', { number });
        const computed = await computeRewards(trx, unitId, open);
        if (!computed.ok) return computed;
        const { rulesId, items } = computed.value;
        return ok({ id: deps.newId(), data: { unitId, decisionId, rulesId, items: [...items] } });
      },
    );
    return begun.ok ? ok({ listId: begun.value }) : begun;
  });
}
