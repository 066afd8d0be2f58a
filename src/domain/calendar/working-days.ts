import { addDays, weekday } from './day-arithmetic.ts';
import type { PlainDate } from './plain-date.ts';

/** What turns calendar days into working days; data of the State, not code (rule 6). */
export interface WorkingCalendar {
  /** Public holidays and the days off in lieu of them. */
  readonly holidays: ReadonlySet<PlainDate>;
  /** Saturdays and Sundays that were made working days in exchange for a day off. */
  readonly movedWorkingDays: ReadonlySet<PlainDate>;
  /** Days of which the State has not yet said, or we do not know, whether they are worked. */
  readonly undecided: readonly DaySpan[];
}

/** Both days belong to the span. */
export interface DaySpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Whether state offices work that day: Monday to Friday, less holidays, plus moved days. */
export function isWorkingDay(calendar: WorkingCalendar, date: PlainDate): boolean {
  if (calendar.movedWorkingDays.has(date)) return true;
  return weekday(date) <= 5 && !calendar.holidays.has(date);
}

/** The `days`-th working day after `from` (`days` ≥ 0). The day of receipt is day 0. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: PlainDate,
  days: number,
): PlainDate {
  let date = from;
  for (let counted = 0; counted < days;) {
    date = addDays(date, 1);
    if (isWorkingDay(calendar, date)) counted += 1;
  }
  return date;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysUsed(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number {
  let used = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    if (isWorkingDay(calendar, date)) used += 1;
  }
  return used;
}

/** Whether the working days between the two days (both included) are all decided. */
export function isDecided(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): boolean {
  return !calendar.undecided.some((span) => span.from <= to && from <= span.to);
}
