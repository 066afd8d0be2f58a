import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { REWARD_LIST } from '#domain/support/list-acts.ts';
import { REWARD_RULES } from '#domain/support/rules-acts.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import {
  findRewardItems,
  findRewardListState,
  rewardItemsOf,
  rewardListStateOf,
} from '#storage/support/lists.ts';
import { findRewardRules, rewardRulesStateOf } from '#storage/support/rules.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What lists read of reward rules and of lists of rewards, with every amount, against their acts. */
export async function checkRewards(trx: Trx, subject: Subject): Promise<Finding> {
  const same =
    subject.kind === 'rewardRules' ? await areRules(trx, subject) : await isList(trx, subject);
  return same ? null : ofSubject('LEDGER_STATE_DIFFERS', subject);
}

async function areRules(trx: Trx, { id, acts }: Subject): Promise<boolean> {
  const standing = standingOf(
    REWARD_RULES,
    acts.map((act) => readAct(REWARD_RULES.shapes, act)),
  );
  const shown = await findRewardRules(trx, id);
  return canonicalJson(shown ?? null) === canonicalJson({ id, ...rewardRulesStateOf(standing) });
}

async function isList(trx: Trx, { id: listId, acts }: Subject): Promise<boolean> {
  const standing = standingOf(
    REWARD_LIST,
    acts.map((act) => readAct(REWARD_LIST.shapes, act)),
  );
  const shown = [await findRewardListState(trx, listId), await findRewardItems(trx, listId)];
  const meant = [
    rewardListStateOf(standing),
    rewardItemsOf(standing).map((item) => ({ listId, ...item })),
  ];
  return canonicalJson(shown) === canonicalJson(meant);
}
