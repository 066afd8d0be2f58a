import { type SessionState } from '#domain/council/session-acts.ts';
import type { SeatProgress } from '#app/council/board-row.ts';
import type { DeferralReason } from '#domain/council/closing.ts';
import type { SeatRole } from '#domain/council/session.ts';
import type { RuleType } from '#domain/criteria/types.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';

export const SESSION_WORDS = {
  none: { word: m.council_state_none, family: 'neutral' },
  planned: { word: m.council_state_planned, family: 'info' },
  scoring: { word: m.council_state_scoring, family: 'warn' },
  closed: { word: m.council_state_closed, family: 'ok' },
} as const satisfies Record<SessionState, { word: () => string; family: TagFamily }>;

export const SEAT_WORDS = {
  chair: m.council_seat_chair,
  deputy: m.council_seat_deputy,
  member: m.council_seat_member,
  secretary: m.council_seat_secretary,
  invited: m.council_seat_invited,
} as const satisfies Record<SeatRole, () => string>;

/** The words of a member's place in front of a product, as the board's signs are read out. */
export const CELL_WORDS = {
  sealed: m.council_cell_sealed,
  scoring: m.council_cell_scoring,
  notBegun: m.council_cell_not_begun,
  absent: m.council_cell_absent,
  conflict: m.council_cell_conflict,
  noVote: m.council_cell_no_vote,
} as const satisfies Record<SeatProgress['state'], () => string>;

export const RULE_WORDS = {
  precondition: m.council_rule_precondition,
  exclude: m.council_rule_exclude,
  stop: m.council_rule_stop,
  condition: m.council_rule_condition,
  choice: m.council_rule_choice,
  evidence: m.council_rule_evidence,
  guidance: m.council_rule_guidance,
} as const satisfies Record<RuleType, () => string>;

const REASONS = {
  QUORUM: m.council_reason_quorum,
  SPREAD: m.council_reason_spread,
  INCOMPLETE_SHEET: m.council_reason_incomplete_sheet,
} as const satisfies Record<DeferralReason, () => string>;

/** Why a product goes to another session, in one line. */
export function reasonWords(reasons: readonly DeferralReason[]): string {
  return reasons.map((reason) => REASONS[reason]()).join(', ');
}

/**
 * What people in the room call each other: the given name; two words where two members share it.
 * It heads a narrow column, the full name is read out.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const last = (name: string, words: number) => name.split(' ').slice(-words).join(' ');
  const given = names.map((name) => last(name, 1));
  return names.map((name, at) => {
    const shared = given.filter((one) => one === given[at]).length > 1;
    return last(name, shared ? 2 : 1);
  });
}
