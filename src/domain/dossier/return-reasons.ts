import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { leavesOf } from '../criteria/find.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '../result.ts';
import type { ReturnReason } from './acts.ts';

/** As many reasons as one request may hold; a dossier with more is given back. */
export const MOST_REASONS = 10;

/** A line of the form as it was typed; `criterion` is '' when the reason concerns the whole dossier. */
export interface TypedReason {
  readonly text: string;
  readonly criterion: string;
}

/**
 * The reasons why a dossier goes back (Đ7.2a, Đ7.3a). Empty lines are left out. Refuses
 * REASON_MISSING, REASON_WITHOUT_WORDS, REASON_CRITERION_UNKNOWN, each at its line.
 */
export function checkReasons(
  typed: readonly TypedReason[],
  set: CriteriaSet,
): Result<readonly ReturnReason[]> {
  const known = new Set(leavesOf(set).map((leaf) => leaf.code));
  const refusals: Refusal[] = [];
  const reasons: ReturnReason[] = [];
  typed.forEach(({ text, criterion }, index) => {
    const line = index + 1;
    const words = text.trim();
    if (criterion !== '' && !known.has(criterion))
      refusals.push(refusal('REASON_CRITERION_UNKNOWN', { line, criterion }, `criterion${index}`));
    else if (criterion !== '' && words === '')
      refusals.push(refusal('REASON_WITHOUT_WORDS', { line, criterion }, `reason${index}`));
    else if (words !== '')
      reasons.push(criterion === '' ? { text: words } : { text: words, criterion });
  });
  if (refusals.length === 0 && reasons.length === 0)
    refusals.push(refusal('REASON_MISSING', {}, 'reason0'));
  return okUnless(refusals, reasons);
}

/** The producer gets at least one day to answer. Refuses ANSWER_DAY_MISSING, ANSWER_DAY_NOT_AHEAD. */
export function checkAnswerDay(answerBy: PlainDate | null, today: PlainDate): Result<PlainDate> {
  if (answerBy === null) return refuse('ANSWER_DAY_MISSING', {}, 'answerBy');
  if (answerBy > today) return ok(answerBy);
  const data = { day: formatVietnameseDate(answerBy), today: formatVietnameseDate(today) };
  return refuse('ANSWER_DAY_NOT_AHEAD', data, 'answerBy');
}

/** Reasons with the day to answer by, checked together: a form shows every mistake at once. */
export function checkReturn(
  typed: { readonly reasons: readonly TypedReason[]; readonly answerBy: PlainDate | null },
  set: CriteriaSet,
  today: PlainDate,
): Result<{ readonly reasons: readonly ReturnReason[]; readonly answerBy: PlainDate }> {
  const reasons = checkReasons(typed.reasons, set);
  const answerBy = checkAnswerDay(typed.answerBy, today);
  if (reasons.ok)
    return answerBy.ok ? ok({ reasons: reasons.value, answerBy: answerBy.value }) : answerBy;
  if (answerBy.ok) return reasons;
  return { ok: false, refusals: [...reasons.refusals, ...answerBy.refusals] };
}
