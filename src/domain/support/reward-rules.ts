import * as v from 'valibot';
import { list, oneOf, orNull, record, whole } from '../acts/shapes.ts';
import { refusal, okUnless, type Refusal, type Result } from '../result.ts';

/** The stars that a province rewards. */
export const REWARD_STARS = [3, 4, 5] as const;
export type RewardStar = (typeof REWARD_STARS)[number];

/** From whose budget. */
export const PAYERS = ['province', 'commune'] as const;
export type Payer = (typeof PAYERS)[number];

/** How certificates of before the first rules count: as rewarded then, or as never rewarded. */
export const OLDER = ['paid', 'unpaid'] as const;
export type Older = (typeof OLDER)[number];

/** What an upgrade to a star pays: what the star pays more than was had before, or an amount of its own. */
export const DIFFERENCE = 'difference' as const;

/** The amounts of one star in whole đồng; null: nothing. */
const STAR_REWARD = record({
  star: v.picklist(REWARD_STARS),
  first: orNull(whole),
  kept: orNull(whole),
  upgraded: orNull(v.union([whole, v.literal(DIFFERENCE)])),
  payer: oneOf(PAYERS),
});
export type StarReward = v.InferOutput<typeof STAR_REWARD>;

/** As they are kept in the act that prepares them. */
export const RULES_SHAPE = { stars: list(STAR_REWARD), older: oneOf(OLDER) };

/** What a province pays for a star, by the paper that says so. */
export interface RewardRules {
  readonly stars: readonly StarReward[];
  readonly older: Older;
}

/** Refuses rules that reward nothing (REWARD_RULES_EMPTY) and a difference to nothing (REWARD_DIFFERENCE_OF_NOTHING). */
export function checkRewardRules(rules: RewardRules): Result<RewardRules> {
  const faults: Refusal[] = [];
  if (rules.stars.every(({ first, kept, upgraded }) => !first && !kept && !upgraded))
    faults.push(refusal('REWARD_RULES_EMPTY'));
  for (const { star, first, upgraded } of rules.stars) {
    if (upgraded === DIFFERENCE && first === null)
      faults.push(refusal('REWARD_DIFFERENCE_OF_NOTHING', { star }, `upgraded${String(star)}`));
  }
  return okUnless(faults, rules);
}
