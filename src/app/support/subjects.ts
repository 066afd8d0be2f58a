import { isPerson, type ActorIdentity } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import {
  REWARD_LIST,
  type RewardListActs,
  type RewardListStanding,
  type RewardListState,
} from '#domain/support/list-acts.ts';
import {
  REWARD_RULES,
  type RewardRulesActs,
  type RewardRulesStanding,
  type RewardRulesState,
} from '#domain/support/rules-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { lockRewardList, projectRewardList, type RewardListRow } from '#storage/support/lists.ts';
import {
  lockRewardRules,
  lockRewards,
  projectRewardRules,
  type RewardRulesRow,
} from '#storage/support/rules.ts';
import { isId } from '#storage/ids.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';

export interface RulesRequest extends KeyedInput {
  readonly rulesId: string;
}

/** Two pairs of eyes: who prepared or proposed does not confirm. */
function twoPeople(actor: Actor, first: ActorIdentity | null): Result<null> {
  return first && isPerson(first, actor.accountId) ? refuse('PREPARED_IT_ONESELF') : ok(null);
}

export const REWARD_RULE_VERSIONS: StoredSubject<
  RewardRulesActs,
  RewardRulesState,
  RewardRulesStanding,
  RewardRulesRow,
  RulesRequest
> = {
  rules: REWARD_RULES,
  idOf: ({ rulesId }) => rulesId,
  lock: async (trx, id) => {
    if (!isId(id)) return undefined;
    const row = await lockRewardRules(trx, id);
    if (row) await lockRewards(trx, row.unitId);
    return row;
  },
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
  check: (actor, kind, { standing }) =>
    Promise.resolve(kind === 'confirmRules' ? twoPeople(actor, standing.preparedBy) : ok(null)),
  project: projectRewardRules,
};

export interface ListRequest extends KeyedInput {
  readonly listId: string;
}

export const REWARD_LISTS: StoredSubject<
  RewardListActs,
  RewardListState,
  RewardListStanding,
  RewardListRow,
  ListRequest
> = {
  rules: REWARD_LIST,
  idOf: ({ listId }) => listId,
  lock: async (trx, id) => {
    const row = await lockRewardList(trx, id);
    if (row) await lockRewards(trx, row.unitId);
    return row;
  },
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
  check: (actor, kind, { standing }) =>
    Promise.resolve(kind === 'approveRewards' ? twoPeople(actor, standing.proposedBy) : ok(null)),
  project: projectRewardList,
};
