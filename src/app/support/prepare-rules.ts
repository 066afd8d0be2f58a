import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { checkRewardRules, type RewardRules } from '#domain/support/reward-rules.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { lastRewardedDay } from '#storage/support/lists.ts';
import { findWaitingRewardRules, lockRewards } from '#storage/support/rules.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import { REWARD_RULE_VERSIONS } from './subjects.ts';

export interface PrepareRulesInput extends KeyedInput {
  readonly unitId: string;
  readonly number: string;
  readonly dated: PlainDate;
  readonly validFrom: PlainDate;
  readonly rules: RewardRules;
}

/**
 * The head of the office prepares what the province pays for a star, as its paper says; the leader confirms it, and
 * then it never changes. Refuses NOT_FOUND for what is no province today, what `begin` and `checkRewardRules` do,
 * REWARD_PAPER_AHEAD, REWARD_RULES_BEFORE_PAPER, REWARD_RULES_OVERTAKEN, REWARD_RULES_WAIT.
 */
export async function prepareRules(
  deps: Deps,
  actor: Actor,
  input: PrepareRulesInput,
): Promise<Result<{ rulesId: string }>> {
  const { unitId, number, dated, validFrom, rules } = input;
  const prepared = await inTransaction(deps.db, (trx) =>
    begin(deps, trx, actor, REWARD_RULE_VERSIONS, 'prepareRules', { unitId }, input, async () => {
      const today = deps.clock.today();
      if (!deps.units.unitsOfLevel('province', today).some(({ id }) => id === unitId))
        return refuse('NOT_FOUND');
      await lockRewards(trx, unitId);
      const faults = await faultsOf(trx, input, today);
      const checked = checkRewardRules(rules);
      const [first, ...rest] = [...faults, ...(checked.ok ? [] : checked.refusals)];
      if (first) return { ok: false, refusals: [first, ...rest] };
      const data = { unitId, number, dated, validFrom, ...rules, stars: [...rules.stars] };
      return ok({ id: deps.newId(), data });
    }),
  );
  return prepared.ok ? ok({ rulesId: prepared.value }) : prepared;
}

async function faultsOf(
  trx: Trx,
  { unitId, dated, validFrom }: PrepareRulesInput,
  today: PlainDate,
): Promise<readonly Refusal[]> {
  const faults: Refusal[] = [];
  const day = formatVietnameseDate(dated);
  if (dated > today) faults.push(refusal('REWARD_PAPER_AHEAD', { day }, 'dated'));
  if (validFrom < dated) faults.push(refusal('REWARD_RULES_BEFORE_PAPER', { day }, 'validFrom'));
  const rewarded = await lastRewardedDay(trx, unitId);
  if (rewarded !== null && validFrom <= rewarded) {
    const last = { day: formatVietnameseDate(rewarded) };
    faults.push(refusal('REWARD_RULES_OVERTAKEN', last, 'validFrom'));
  }
  const waiting = await findWaitingRewardRules(trx, unitId);
  if (waiting) faults.push(refusal('REWARD_RULES_WAIT', { number: waiting.number }));
  return faults;
}
