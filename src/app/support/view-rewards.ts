import {
  isAllowedSomewhere,
  isWithinReach,
  reachOf,
  type Actor,
} from '#domain/access/authorize.ts';
import { isPerson } from '#domain/access/actor-identity.ts';
import { REWARD_LIST, type Payment, type RewardListState } from '#domain/support/list-acts.ts';
import { REWARD_RULES } from '#domain/support/rules-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import {
  findRewardList,
  listOwnRewards,
  listRewardedDecisions,
  listRewardLines,
  sumRewards,
  type OwnReward,
  type RewardedDecision,
  type RewardLine,
  type RewardListRow,
  type RewardSum,
} from '#storage/support/lists.ts';
import { findRewardRules, listRewardRules, type RewardRulesRow } from '#storage/support/rules.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { rewardsAsShown } from './settle-rewards.ts';
import { rulesAsShown } from './settle-rules.ts';

const DECISIONS_PER_PAGE = 25;

/** Signed decisions with their lists, and what all approved lists come to. */
export interface RewardsView {
  readonly rows: readonly RewardedDecision[];
  readonly pages: number;
  readonly sums: readonly RewardSum[];
  readonly mayPropose: boolean;
}

export async function viewRewards(deps: Deps, actor: Actor, page: number): Promise<RewardsView> {
  const reach = reachFor(deps, actor, 'reward.view');
  const slice = sliceOf(page, DECISIONS_PER_PAGE);
  const [{ rows, total }, sums] = await Promise.all([
    listRewardedDecisions(deps.db, reach, slice),
    sumRewards(deps.db, reach),
  ]);
  const mayPropose = isAllowedSomewhere(actor, 'reward.propose');
  return { rows, pages: pagesOf(total, DECISIONS_PER_PAGE), sums, mayPropose };
}

/** A version as its page shows it. */
export interface ShownRules extends RewardRulesRow {
  readonly shown: string;
  readonly mayConfirm: boolean;
  readonly mayWithdraw: boolean;
}

export interface RulesView {
  readonly versions: readonly ShownRules[];
  /** Provinces for which the actor may prepare rules. */
  readonly provinces: readonly { readonly id: string; readonly name: string }[];
}

/** Every version of the reward rules within reach, the newest first. */
export async function viewRules(deps: Deps, actor: Actor): Promise<RulesView> {
  const today = deps.clock.today();
  const versions = await listRewardRules(deps.db, reachFor(deps, actor, 'reward.view'));
  const prepares = reachOf(actor, 'reward.prepareRules', today);
  return {
    provinces: deps.units
      .unitsOfLevel('province', today)
      .filter(({ id }) => isWithinReach(prepares, { unitId: id }, deps.units))
      .map(({ id, fullName: name }) => ({ id, name })),
    versions: await Promise.all(
      versions.map(async (version) => {
        const { unitId, state } = version;
        const waits = state === 'waiting';
        const { preparedBy } = await readStanding(deps.db, REWARD_RULES, version.id);
        const own = preparedBy !== null && isPerson(preparedBy, actor.accountId);
        return {
          ...version,
          shown: rulesAsShown(version),
          mayConfirm: waits && !own && allow(deps, actor, 'reward.confirm', { unitId }).ok,
          mayWithdraw: waits && allow(deps, actor, 'reward.prepareRules', { unitId }).ok,
        };
      }),
    ),
  };
}

/** One list with its products, and what this person may do with it. */
export interface RewardListView {
  readonly list: RewardListRow;
  readonly state: RewardListState;
  readonly seq: number;
  readonly lines: readonly RewardLine[];
  readonly payments: readonly Payment[];
  readonly rules: RewardRulesRow;
  readonly shown: string;
  readonly mayApprove: boolean;
  readonly mayWithdraw: boolean;
  readonly mayPay: boolean;
}

/** Refuses NOT_FOUND and NOT_ALLOWED. */
export async function viewRewardList(
  deps: Deps,
  actor: Actor,
  listId: string,
): Promise<Result<RewardListView>> {
  const list = await findRewardList(deps.db, listId);
  if (list === undefined) return refuse('NOT_FOUND');
  const { unitId } = list;
  const seen = allow(deps, actor, 'reward.view', { unitId });
  if (!seen.ok) return seen;
  const standing = await readStanding(deps.db, REWARD_LIST, listId);
  const rules = await findRewardRules(deps.db, list.rulesId);
  if (rules === undefined) throw new Error(`list ${listId} lacks its rules`);
  const { state, seq, payments, proposedBy } = standing;
  const own = proposedBy !== null && isPerson(proposedBy, actor.accountId);
  const may = (verb: 'reward.confirm' | 'reward.propose' | 'reward.pay') =>
    allow(deps, actor, verb, { unitId }).ok;
  return ok({
    list,
    state,
    seq,
    lines: await listRewardLines(deps.db, listId),
    payments,
    rules,
    shown: rewardsAsShown(standing),
    mayApprove: state === 'proposed' && !own && may('reward.confirm'),
    mayWithdraw: state === 'proposed' && may('reward.propose'),
    mayPay: state === 'approved' && may('reward.pay'),
  });
}

/** What a producer is entitled to and has received, with each payment. */
export async function viewOwnRewards(deps: Deps, actor: Actor): Promise<readonly OwnRewardView[]> {
  const { producerIds } = reachOf(actor, 'reward.own', deps.clock.today());
  const rows = await listOwnRewards(deps.db, [...producerIds]);
  const standings = new Map<string, readonly Payment[]>();
  for (const listId of new Set(rows.map((row) => row.listId))) {
    standings.set(listId, (await readStanding(deps.db, REWARD_LIST, listId)).payments);
  }
  return rows.map((row) => ({
    ...row,
    payments: (standings.get(row.listId) ?? []).filter(
      (one) => one.certificateId === row.certificateId && one.amount > 0,
    ),
  }));
}

export interface OwnRewardView extends OwnReward {
  readonly payments: readonly Payment[];
}
