import { addDays } from '../calendar/day-arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { workingDaysUsed, type WorkingCalendar } from '../calendar/working-days.ts';

/** A term that runs out at a desk or with a producer is told of so many working days before its last day. */
export const TERM_WORKING_DAYS = 3;

/**
 * Twelve, six, three and one months before its end a certificate is warned of, whatever else the Regulation
 * wants: in days, as the window of Đ7.6a is, and a month is never less than the thirty days of the law.
 */
export const NOTICE_DAYS = [365, 180, 90, 30] as const;
export const [FIRST_NOTICE] = NOTICE_DAYS;

/** How a term stands that somebody is to be told of: near its end, or on its last day; null: not yet, or over. */
export function termNears(
  calendar: WorkingCalendar,
  lastDay: PlainDate,
  today: PlainDate,
): 'near' | 'last' | null {
  if (today > lastDay) return null;
  if (today === lastDay) return 'last';
  return workingDaysUsed(calendar, today, lastDay) <= TERM_WORKING_DAYS ? 'near' : null;
}

/**
 * The day of the warning that holds today, of those that the Regulation wants so many days before the
 * end: the latest that has come. A server that stood still tells that one and none of those before.
 * On the last day it is the last day itself. Null before the first and after the end.
 */
export function warningOf(
  lastDay: PlainDate,
  warningDays: readonly number[],
  today: PlainDate,
): PlainDate | null {
  if (today > lastDay) return null;
  const come = [...warningDays, 0].map((days) => addDays(lastDay, -days));
  return come.filter((day) => day <= today).reduce<PlainDate | null>(later, null);
}

function later(a: PlainDate | null, b: PlainDate): PlainDate {
  return a === null || b > a ? b : a;
}
