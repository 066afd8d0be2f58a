import { fold } from '../text/fold.ts';
import type { PlainDate } from './plain-date.ts';

/** A working day that is off in exchange for a day of the weekend that is worked. */
export interface DaySwap {
  readonly off: PlainDate;
  readonly worked: PlainDate;
}

/**
 * What the State decides about the days off of a year: the Labour Code leaves the five days of Tết
 * and the second National Day to the Prime Minister (Art. 112.3), whose choice and swaps reach the
 * offices as a notice with a number.
 */
export interface HolidayNotice {
  readonly year: number;
  readonly number: string;
  /** Null only for notices that came with the system and whose day no source at hand gives. */
  readonly dated: PlainDate | null;
  /** The first of the five days of Tết; null when the notice does not speak of them. */
  readonly tetFrom: PlainDate | null;
  /** The second National Day, 1/9 or 3/9; null when the notice does not speak of it. */
  readonly nationalDayWith: PlainDate | null;
  readonly swaps: readonly DaySwap[];
  /**
   * Announced or proposed, not yet fixed: its days of Tết and of the National Day are counted as the
   * likeliest, its swaps are not, and whatever touches any of them may still move.
   */
  readonly provisional: boolean;
}

/** A notice as it was entered; the latest entry under its number counts, the others are its history. */
export interface EnteredNotice extends HolidayNotice {
  /** Entered by mistake: none of its days count. */
  readonly withdrawn: boolean;
}

/** The notices that count, in the order in which they were first entered. */
export function noticesThatCount(entered: readonly EnteredNotice[]): readonly HolidayNotice[] {
  const latest = new Map<string, EnteredNotice>();
  for (const notice of entered) latest.set(noticeKey(notice), notice);
  return [...latest.values()].filter((notice) => !notice.withdrawn);
}

/** Under which a notice is known, however its number is typed: `9441 / TB-BNV` is `9441/TB-BNV`. */
export function noticeKey({ year, number }: Pick<HolidayNotice, 'year' | 'number'>): string {
  return `${year} ${fold(number).replace(/\s/g, '')}`;
}
