import type { RewardReason } from '#domain/support/entitlement.ts';
import type { RewardListState } from '#domain/support/list-acts.ts';
import type { Payer } from '#domain/support/reward-rules.ts';
import type { RewardRulesState } from '#domain/support/rules-acts.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';

interface Explained {
  readonly star: number;
  readonly reason: RewardReason;
  readonly before: number;
}

const REASONS: Readonly<
  Record<RewardReason, (figures: { star: number; before: string }) => string>
> = {
  first: m.support_reason_first,
  kept: m.support_reason_kept,
  upgraded: m.support_reason_upgraded,
  difference: m.support_reason_difference,
  alreadyRewarded: m.support_reason_alreadyRewarded,
  lower: m.support_reason_lower,
  nothingForIt: m.support_reason_nothingForIt,
  gone: m.support_reason_gone,
};

/** Why a product is due so much, as a sentence. */
export function reasonSentence({ star, reason, before }: Explained): string {
  return REASONS[reason]({ star, before: formatNumber(before) });
}

export const PAYER_WORDS: Readonly<Record<Payer, () => string>> = {
  province: m.support_payer_province,
  commune: m.support_payer_commune,
};

interface State {
  readonly family: TagFamily;
  readonly word: () => string;
}

export const LIST_STATES: Readonly<Record<Exclude<RewardListState, 'none'>, State>> = {
  proposed: { family: 'ask', word: m.support_state_proposed },
  approved: { family: 'ok', word: m.support_state_approved },
  sentBack: { family: 'warn', word: m.support_state_sentBack },
  withdrawn: { family: 'neutral', word: m.support_state_withdrawn },
};

export const RULES_STATES: Readonly<Record<Exclude<RewardRulesState, 'none'>, State>> = {
  waiting: { family: 'ask', word: m.support_rules_state_waiting },
  published: { family: 'ok', word: m.support_rules_state_published },
  sentBack: { family: 'warn', word: m.support_rules_state_sentBack },
  withdrawn: { family: 'neutral', word: m.support_rules_state_withdrawn },
};
