import { addDays } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { NOTICE_DAYS } from '#domain/notices/day-kinds.ts';
import type { MarkedNotice } from '#storage/expiry/renewals.ts';

/** One of the four notices before the end; `wait`: its day has not come; `none`: nobody was there to tell. */
export interface ShownMark {
  readonly months: number;
  readonly mark: MarkedNotice['mark'] | 'wait' | 'none';
}

const MONTHS = [12, 6, 3, 1] as const;

/** Whether the day of the first notice has come, so that an answer is waited for. */
export function askedOf(marks: readonly ShownMark[]): boolean {
  return marks.some(({ mark }) => mark !== 'wait');
}

/**
 * What became of the notices twelve, six, three and one months before the end. A notice that a server
 * told later than its day counts from the day it stands for.
 */
export function marksOf(
  lastDay: PlainDate,
  today: PlainDate,
  told: readonly MarkedNotice[],
): readonly ShownMark[] {
  return NOTICE_DAYS.map((days, at) => {
    const due = addDays(lastDay, -days);
    const months = MONTHS[at] ?? 0;
    if (due > today) return { months, mark: 'wait' };
    return { months, mark: told.find(({ dueOn }) => dueOn === due)?.mark ?? 'none' };
  });
}
