import { daysBetween } from '../calendar/day-arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Comparison } from './comparison.ts';
import { by, compare, exactOf, minus, times, type Exact } from './decimal.ts';

/** What of a target its verdict hangs on. */
export interface Wanted {
  readonly comparison: Comparison;
  /** Exact decimals; null: the paper prints no number. */
  readonly value: string | null;
  /** Of a range its upper end. */
  readonly high: string | null;
  /** Where it stood at the beginning; null: not said. */
  readonly start: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What was measured: a number, nothing of the kind, or nobody has said. A zero is never "not reported". */
export type MeasuredValue =
  | { readonly state: 'number'; readonly value: Exact }
  | { readonly state: 'zero' }
  | { readonly state: 'notReported' };

/** More or fewer are better; it belongs to the indicator. */
export type Direction = 'more' | 'less';

export interface Verdict {
  /** Null: it cannot be said. */
  readonly met: boolean | null;
  /** How much of the way is gone, 1 being all of it; null: it cannot be said. Never less than nothing. */
  readonly progress: Exact | null;
}

const ZERO: Exact = { over: 0n, under: 1n };
const ONE: Exact = { over: 1n, under: 1n };
/** "Khoảng 100" is met from a twentieth below it, of what should shrink to a twentieth above it. */
const ABOUT: Exact = { over: 1n, under: 20n };

const UNKNOWN: Verdict = { met: null, progress: null };

/**
 * Whether what was measured meets a target. A number that is printed without "ít nhất" is met as well by one that is
 * better still: 72 of 31 wanted are 232 %, and nobody failed. A task without a number has no verdict of its own.
 */
export function verdictOf(wanted: Wanted, measured: MeasuredValue, direction: Direction): Verdict {
  const { comparison, value, high } = wanted;
  if (comparison === 'do' || value === null || measured.state === 'notReported') return UNKNOWN;
  const now = measured.state === 'zero' ? ZERO : measured.value;
  const goal = exactOf(comparison === 'range' && direction === 'less' ? (high ?? value) : value);
  const met = isMet(comparison, now, goal, direction);
  return { met, progress: progressOf({ now, goal, met, direction }, wanted.start) };
}

function isMet(comparison: Comparison, now: Exact, goal: Exact, direction: Direction): boolean {
  const order = compare(now, goal);
  switch (comparison) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '=':
    case 'range':
      return direction === 'more' ? order >= 0 : order <= 0;
    case 'about': {
      const slack = times(goal, ABOUT);
      const off = direction === 'more' ? minus(goal, now) : minus(now, goal);
      return compare(off, slack) <= 0;
    }
    case 'do':
      return false;
  }
}

interface Way {
  readonly now: Exact;
  readonly goal: Exact;
  readonly met: boolean;
  readonly direction: Direction;
}

/**
 * How much of the way is gone. From a start that is known: of the way from there to the goal, whichever of the two is
 * larger, so that 20 % poor households wanted down to 10 and now 15 are half of it. Without one: of the goal; where
 * fewer are better, the goal of what there still is.
 */
function progressOf({ now, goal, met, direction }: Way, start: string | null): Exact | null {
  if (start !== null) {
    const begun = exactOf(start);
    const way = minus(goal, begun);
    if (way.over === 0n) return met ? ONE : ZERO;
    return notNegative(by(minus(now, begun), way));
  }
  if (direction === 'less') {
    if (met) return ONE;
    return now.over === 0n ? null : notNegative(by(goal, now));
  }
  if (goal.over === 0n) return met ? ONE : ZERO;
  return notNegative(by(now, goal));
}

function notNegative(one: Exact): Exact {
  return one.over < 0n ? ZERO : one;
}

/** How a target stands as of a day: what the bar of all targets is made of. */
export const TARGET_STATES = ['missed', 'behind', 'onWay', 'unknown', 'notYet', 'met'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/**
 * Behind is what has gone a smaller part of its way than of its time; missed what is over and not met. Nothing is said
 * of a target before its first day.
 */
export function targetState(
  { from, to }: Pick<Wanted, 'from' | 'to'>,
  { met, progress }: Verdict,
  day: PlainDate,
): TargetState {
  if (day < from) return 'notYet';
  if (met === null) return 'unknown';
  if (met) return 'met';
  if (day > to) return 'missed';
  const gone = { over: BigInt(daysBetween(from, day)), under: BigInt(daysBetween(from, to) + 1) };
  return progress !== null && compare(progress, gone) < 0 ? 'behind' : 'onWay';
}
