import type { PlainDate } from '../calendar/plain-date.ts';
import { addMonths } from '../calendar/day-arithmetic.ts';
import { formatVietnameseDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import type { CheckItem } from './check-items.ts';

/** Kept as assessed; not any more; could not be seen. */
export const ANSWERS = ['kept', 'lost', 'unseen'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface CheckAnswer {
  readonly answer: Answer | null;
  /** What differs, or why it could not be seen. */
  readonly note: string;
}

/** By item. */
export type CheckAnswers = Readonly<Record<string, CheckAnswer>>;

/** What a check came to. */
export const CHECK_RESULTS = ['kept', 'repair', 'failed'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

export const NOTE_MAX = 1000;
/** A term to put something right is at most so long: longer, and nobody checks the product any more. */
export const REPAIR_MONTHS = 6;

export interface Conclusion {
  readonly result: CheckResult;
  readonly visitedOn: PlainDate;
  /** The last day to put right what was lost; with `repair` only. */
  readonly repairBy: PlainDate | null;
}

export interface AnswerCounts {
  readonly items: number;
  readonly answered: number;
  readonly lost: number;
  readonly unseen: number;
}

export function countAnswers(items: readonly CheckItem[], answers: CheckAnswers): AnswerCounts {
  const given = items.map(({ id }) => answers[id]?.answer ?? null);
  const count = (one: Answer) => given.filter((answer) => answer === one).length;
  return {
    items: items.length,
    answered: given.filter((answer) => answer !== null).length,
    lost: count('lost'),
    unseen: count('unseen'),
  };
}

/**
 * Whether a record may be concluded so. Both parts are answered item by item, and of each something
 * was seen (Đ9.3); what was lost or not seen says how; the result follows from the answers; a term to repair
 * lies ahead. Refuses CHECK_ITEM_OPEN, CHECK_NOTE_MISSING, CHECK_PART_UNSEEN, CHECK_RESULT_NOT_SO,
 * CHECK_VISIT_AHEAD, CHECK_TERM_WRONG.
 */
export function checkConclusion(
  items: readonly CheckItem[],
  answers: CheckAnswers,
  conclusion: Conclusion,
  today: PlainDate,
): Result<null> {
  const open = items.filter(({ id }) => (answers[id]?.answer ?? null) === null);
  const refusals: Refusal[] = [];
  if (open.length > 0) refusals.push(refusal('CHECK_ITEM_OPEN', { count: open.length }));
  else refusals.push(...answerFaults(items, answers));
  return okUnless([...refusals, ...conclusionFaults(items, answers, conclusion, today)], null);
}

function answerFaults(items: readonly CheckItem[], answers: CheckAnswers): readonly Refusal[] {
  const silent = items.filter(({ id }) => {
    const { answer, note } = answers[id] ?? NONE;
    return answer !== 'kept' && note.trim() === '';
  });
  const parts = [...new Set(items.map(({ part }) => part))];
  const unseen = parts.filter((part) =>
    items.every((item) => item.part !== part || answers[item.id]?.answer === 'unseen'),
  );
  return [
    ...(silent.length > 0 ? [refusal('CHECK_NOTE_MISSING', { count: silent.length })] : []),
    ...(unseen.length > 0 ? [refusal('CHECK_PART_UNSEEN')] : []),
  ];
}

const NONE: CheckAnswer = { answer: null, note: '' };

function conclusionFaults(
  items: readonly CheckItem[],
  answers: CheckAnswers,
  { result, visitedOn, repairBy }: Conclusion,
  today: PlainDate,
): readonly Refusal[] {
  const { lost } = countAnswers(items, answers);
  const faults: Refusal[] = [];
  if ((result === 'kept') !== (lost === 0))
    faults.push(refusal('CHECK_RESULT_NOT_SO', { lost }, 'result'));
  if (visitedOn > today) faults.push(refusal('CHECK_VISIT_AHEAD', {}, 'visitedOn'));
  const last = addMonths(today, REPAIR_MONTHS);
  const isTerm = repairBy !== null && repairBy > today && repairBy <= last;
  if (result === 'repair' ? !isTerm : repairBy !== null)
    faults.push(refusal('CHECK_TERM_WRONG', { last: formatVietnameseDate(last) }, 'repairBy'));
  return faults;
}
