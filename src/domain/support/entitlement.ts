import {
  DIFFERENCE,
  type Payer,
  type RewardRules,
  type RewardStar,
  type StarReward,
} from './reward-rules.ts';

/** How a product came to its star: for the first time, again the same, or from a lower one. */
export const REWARD_KINDS = ['first', 'kept', 'upgraded'] as const;
export type RewardKind = (typeof REWARD_KINDS)[number];

/** Why it is so much, as a word with its figures; the sentence is made of it. */
export const REWARD_REASONS = [
  'first',
  'kept',
  'upgraded',
  'difference',
  'alreadyRewarded',
  'lower',
  'nothingForIt',
  'gone',
] as const;
export type RewardReason = (typeof REWARD_REASONS)[number];

/** A reward that was approved before. */
export interface Granted {
  readonly star: number;
  readonly kind: RewardKind;
  readonly amount: number;
}

/** A product whose star a decision has recognised. */
export interface RewardCase {
  readonly star: RewardStar;
  /** The star that this one follows; null: none. */
  readonly followsOn: number | null;
  /** Approved for the same product, in any order. */
  readonly granted: readonly Granted[];
  /** Stars of before the first rules, for which nobody here knows whether they were rewarded. */
  readonly older: readonly number[];
  /** The certificate was revoked or struck out. */
  readonly gone: boolean;
}

export interface Entitlement {
  readonly kind: RewardKind | null;
  /** Whole đồng. */
  readonly amount: number;
  readonly payer: Payer;
  readonly reason: RewardReason;
  /** What was had for lower stars, where a difference is paid; else 0. */
  readonly before: number;
}

/**
 * What a product is due for its star. Each star level is rewarded once in the life of a product, whether
 * it was reached at first or by an upgrade, and keeping it once besides; a level below one that was
 * rewarded is none any more. Whoever lets a star lapse and reaches a higher one counts as upgraded: the difference
 * cannot be turned into a full amount. A star that is gone pays nothing.
 */
export function entitlementOf(rules: RewardRules, one: RewardCase): Entitlement {
  const reward = rules.stars.find(({ star }) => star === one.star);
  const none = (reason: RewardReason, kind: RewardKind | null = null): Entitlement => ({
    kind,
    amount: 0,
    payer: reward?.payer ?? 'province',
    reason,
    before: 0,
  });
  if (one.gone) return none('gone');
  if (reward === undefined) return none('nothingForIt');
  if (one.followsOn !== null && one.followsOn > one.star) return none('lower');
  const reached = reachedBefore(rules, one);
  const highest = Math.max(0, ...reached.map(({ star }) => star));
  if (one.followsOn === one.star)
    return keptOf(reward, one.granted) ?? none('alreadyRewarded', 'kept');
  const kind = one.followsOn === null && reached.length === 0 ? 'first' : 'upgraded';
  if (highest >= one.star) return none('alreadyRewarded', kind);
  const before = reached.reduce((sum, { amount }) => sum + amount, 0);
  return reachedNow(reward, kind, before);
}

/** The levels that were rewarded before, with those of before the rules where these count as rewarded. */
function reachedBefore(rules: RewardRules, { granted, older }: RewardCase): readonly Granted[] {
  const reached = granted.filter(({ kind }) => kind !== 'kept');
  const highest = Math.max(0, ...older);
  if (rules.older === 'unpaid' || highest === 0) return reached;
  // As if it had been rewarded by today's amounts: nobody here knows what it was then.
  const amount = rules.stars.find(({ star }) => star === highest)?.first ?? 0;
  const known = reached.reduce((sum, one) => sum + one.amount, 0);
  return [...reached, { star: highest, kind: 'first', amount: Math.max(0, amount - known) }];
}

function keptOf(
  { star, kept, payer }: StarReward,
  granted: readonly Granted[],
): Entitlement | null {
  if (granted.some((one) => one.kind === 'kept' && one.star === star)) return null;
  return kept === null
    ? { kind: 'kept', amount: 0, payer, reason: 'nothingForIt', before: 0 }
    : { kind: 'kept', amount: kept, payer, reason: 'kept', before: 0 };
}

function reachedNow(
  { first, upgraded, payer }: StarReward,
  kind: 'first' | 'upgraded',
  before: number,
): Entitlement {
  const rule = kind === 'first' ? first : upgraded;
  if (rule === null) return { kind, amount: 0, payer, reason: 'nothingForIt', before: 0 };
  if (rule !== DIFFERENCE) return { kind, amount: rule, payer, reason: kind, before: 0 };
  const amount = Math.max(0, (first ?? 0) - before);
  return { kind, amount, payer, reason: 'difference', before };
}
