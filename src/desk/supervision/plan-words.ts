import type { ListedEntry, ListedPlan } from '#app/supervision/view-check-plan.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { LeftOut } from '#domain/supervision/plan.ts';
import type { PlanView } from '#domain/supervision/plan-views.ts';
import type { Risk, RiskRule } from '#domain/supervision/risk-rules.ts';
import type { DrawMethod } from '#domain/supervision/draw.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';
import { stateOf } from './check-words.ts';

export const PLAN_STATES: Readonly<
  Record<ListedPlan['state'], { readonly family: TagFamily; readonly word: () => string }>
> = {
  waiting: { family: 'ask', word: m.supervision_plan_state_waiting },
  sentBack: { family: 'warn', word: m.supervision_plan_state_sentBack },
  withdrawn: { family: 'neutral', word: m.supervision_plan_state_withdrawn },
  confirmed: { family: 'ok', word: m.supervision_plan_state_confirmed },
};

/** The word of each view in addresses. */
export const PLAN_VIEW_PARAMS: Readonly<Record<PlanView, string>> = {
  all: 'tat-ca',
  open: 'chua-lap',
  ordered: 'dang-kiem-tra',
  done: 'da-kiem-tra',
  failed: 'khong-giu-duoc',
  dropped: 'da-bo',
};

export const PLAN_VIEW_WORDS: Readonly<Record<PlanView, () => string>> = {
  all: m.supervision_plan_view_all,
  open: m.supervision_plan_view_open,
  ordered: m.supervision_plan_view_ordered,
  done: m.supervision_plan_view_done,
  failed: m.supervision_plan_view_failed,
  dropped: m.supervision_plan_view_dropped,
};

/** A rule in a sentence, with its own months or stars. */
export function ruleSentence({ risk, months = 0, stars = 0 }: RiskRule): string {
  switch (risk) {
    case 'failedCheck':
      return m.supervision_plan_rule_failedCheck({ months });
    case 'misuse':
      return m.supervision_plan_rule_misuse({ months });
    case 'paperLapsed':
      return m.supervision_plan_rule_paperLapsed();
    case 'neverChecked':
      return m.supervision_plan_rule_neverChecked({ months });
    case 'endsSoon':
      return m.supervision_plan_rule_endsSoon({ months });
    case 'highStar':
      return m.supervision_plan_rule_highStar({ stars });
  }
}

export const RISK_WORDS: Readonly<Record<Risk, () => string>> = {
  failedCheck: m.supervision_plan_risk_failedCheck,
  misuse: m.supervision_plan_risk_misuse,
  paperLapsed: m.supervision_plan_risk_paperLapsed,
  neverChecked: m.supervision_plan_risk_neverChecked,
  endsSoon: m.supervision_plan_risk_endsSoon,
  highStar: m.supervision_plan_risk_highStar,
};

/** The word of each rule in addresses. */
export const RISK_PARAMS: Readonly<Record<Risk, string>> = {
  failedCheck: 'kiem-tra-truoc',
  misuse: 'phan-anh',
  paperLapsed: 'giay-het-han',
  neverChecked: 'chua-kiem-tra',
  endsSoon: 'sap-het-han',
  highStar: 'sao-cao',
};

/** Each rule that held, with its points: "có phản ánh +4". */
export function pointsSentence(risks: readonly Risk[], rules: readonly RiskRule[]): string {
  const held = rules.filter(({ risk }) => risks.includes(risk));
  return held.map(({ risk, points }) => `${RISK_WORDS[risk]()} +${String(points)}`).join(', ');
}

/** How is chosen, a sentence each. */
export function methodSentences({ byRisk, random }: DrawMethod): readonly string[] {
  const { mode, value: count } = random;
  const lots = mode === 'count' ? m.supervision_plan_method_count : m.supervision_plan_method_share;
  return [
    ...(byRisk > 0 ? [m.supervision_plan_method_risk({ count: byRisk })] : []),
    ...(count > 0 ? [lots({ count })] : []),
  ];
}

export function whySentence({ why, points, place, among }: ListedEntry): string {
  return why === 'risk'
    ? m.supervision_plan_why_risk({ points, place })
    : m.supervision_plan_why_lot({ place, among });
}

export function leftOutSentence(leftOut: LeftOut, lastCheckOn: PlainDate | null): string {
  if (leftOut === 'planned' || lastCheckOn === null) return m.supervision_plan_out_planned();
  return m.supervision_plan_out_checked({ day: formatVietnameseDate(lastCheckOn) });
}

/** Where the check of an entry stands. */
export function entryState(
  { dropped, checkState: state, ...check }: ListedEntry,
  today: PlainDate,
): { readonly family: TagFamily; readonly word: string } {
  if (dropped !== null) return { family: 'neutral', word: m.supervision_plan_view_dropped() };
  if (state === null) return { family: 'neutral', word: m.supervision_plan_entry_open() };
  if (state === 'cancelled')
    return { family: 'neutral', word: m.supervision_plan_entry_cancelled() };
  return stateOf({ ...check, state }, today);
}

/** Whether a check may be ordered of it; the use case asks again. */
export function isOrderable({ dropped, checkState }: ListedEntry): boolean {
  return dropped === null && (checkState === null || checkState === 'cancelled');
}
