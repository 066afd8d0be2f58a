import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { RewardListStanding } from '#domain/support/list-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { canonicalJson, hashOfValue } from '#storage/acts/canonical-json.ts';
import { inTransaction } from '#storage/database.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { computeRewards } from './compute-rewards.ts';
import type { confirmRewardInput, takeBackRewardInput } from './settle-rules.input.ts';
import { REWARD_LISTS, type ListRequest } from './subjects.ts';

/** The hash of a list as a page shows it: the approval is for that and nothing else. */
export function rewardsAsShown({
  decisionId,
  rulesId,
  items,
}: Pick<RewardListStanding, 'decisionId' | 'rulesId' | 'items'>): string {
  return hashOfValue({ decisionId, rulesId, items });
}

export type ApproveRewardsInput = ListRequest & InferOutput<typeof confirmRewardInput>;

/**
 * The leader, another person than who proposed it, approves a list. All is computed once more: a star that was
 * revoked meanwhile, or rules that came, change amounts, and such a list goes back. Refuses what `perform` does,
 * PREPARED_IT_ONESELF, REWARD_NOT_AS_SHOWN, REWARD_LIST_OUT_OF_DATE and what `computeRewards` does.
 */
export async function approveRewards(
  deps: Deps,
  actor: ConfirmedActor,
  input: ApproveRewardsInput,
): Promise<Result<null>> {
  const approved = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, REWARD_LISTS, 'approveRewards', input, async ({ standing }) => {
      const shown = rewardsAsShown(standing);
      if (shown !== input.shown) return refuse('REWARD_NOT_AS_SHOWN');
      const { unitId, rulesId, items } = standing;
      const ids = items.map(({ certificateId }) => certificateId);
      const now = await computeRewards(trx, unitId, ids);
      if (!now.ok) return now;
      return canonicalJson(now.value) === canonicalJson({ rulesId, items })
        ? ok({ sha256: shown })
        : refuse('REWARD_LIST_OUT_OF_DATE');
    }),
  );
  return approved.ok ? ok(null) : approved;
}

export type TakeBackRewardsInput = ListRequest & InferOutput<typeof takeBackRewardInput>;

/** The leader sends a list back; its products may stand on another. Refuses what `perform` does. */
export function sendBackRewards(deps: Deps, actor: Actor, input: TakeBackRewardsInput) {
  return takeBack(deps, actor, 'sendBackRewards', input);
}

/** The office takes a list back that waits. Refuses what `perform` does. */
export function withdrawRewards(deps: Deps, actor: Actor, input: TakeBackRewardsInput) {
  return takeBack(deps, actor, 'withdrawRewards', input);
}

async function takeBack(
  deps: Deps,
  actor: Actor,
  kind: 'sendBackRewards' | 'withdrawRewards',
  input: TakeBackRewardsInput,
): Promise<Result<null>> {
  const { reason } = input;
  const taken = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, REWARD_LISTS, kind, input, () => Promise.resolve(ok({ reason }))),
  );
  return taken.ok ? ok(null) : taken;
}
