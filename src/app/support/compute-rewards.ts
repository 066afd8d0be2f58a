import { entitlementOf } from '#domain/support/entitlement.ts';
import type { RewardItem } from '#domain/support/list-acts.ts';
import { formatVietnameseDate, plainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Trx } from '#storage/database.ts';
import { listRewardCases } from '#storage/support/cases.ts';
import { findRewardRulesFor, firstRewardDay } from '#storage/support/rules.ts';

/** What is due by the rules that hold for a decision. */
export interface ComputedRewards {
  readonly rulesId: string;
  readonly items: readonly RewardItem[];
}

/** Where there are no rules, every star is older than they will be. */
const NEVER = plainDate(9999, 12, 31);

/**
 * What each of these certificates is due as of now, by the rules in force when the last of them was decided.
 * Refuses REWARD_NO_RULES, and REWARD_EARLIER_LIST_FIRST while an earlier decision on one of the products
 * has no approved list: which order lists are made in must not change what a product gets.
 */
export async function computeRewards(
  trx: Trx,
  unitId: string,
  certificateIds: readonly string[],
): Promise<Result<ComputedRewards>> {
  const firstDay = await firstRewardDay(trx, unitId);
  const cases = await listRewardCases(trx, certificateIds, firstDay ?? NEVER);
  const decided = cases.map(({ decidedOn }) => decidedOn).toSorted();
  const [day] = decided.slice(-1);
  if (day === undefined) throw new Error('rewards of no certificate');
  const rules = await findRewardRulesFor(trx, unitId, day);
  if (rules === undefined) return refuse('REWARD_NO_RULES', { day: formatVietnameseDate(day) });
  const early = cases.find(({ pending, gone }) => pending !== null && !gone);
  if (early) {
    const { product, pending } = early;
    return refuse('REWARD_EARLIER_LIST_FIRST', { product, number: pending ?? '' });
  }
  const items = cases.map((one) => ({
    certificateId: one.certificateId,
    star: one.star,
    ...entitlementOf(rules, one),
  }));
  return ok({
    rulesId: rules.id,
    items: items.toSorted((a, b) => (a.certificateId < b.certificateId ? -1 : 1)),
  });
}
