import { addDays } from '../calendar/day-arithmetic.ts';
import { daysInMonth, plainDate, type PlainDate } from '../calendar/plain-date.ts';
import { addWorkingDays, isDecided, type WorkingCalendar } from '../calendar/working-days.ts';

/**
 * By when, as plans say it: on a day, within days that both belong to it ("trong tháng 4"), before a day
 * that no longer does ("trước tháng 8"), or so many days after a day or after another milestone.
 */
export type Deadline =
  | { readonly kind: 'on'; readonly day: PlainDate }
  | { readonly kind: 'within'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'before'; readonly day: PlainDate }
  | {
      readonly kind: 'after';
      readonly days: number;
      readonly working: boolean;
      readonly of: { readonly day: PlainDate } | { readonly milestone: string };
    };

/** The days of a deadline: both belong to it. */
export interface Term {
  /** Not before; null: any time. */
  readonly from: PlainDate | null;
  readonly lastDay: PlainDate;
  /** It hangs on working days that are not decided, or on a milestone that is not done. */
  readonly provisional: boolean;
}

/** What a day after which something is counted is, as far as it is known. */
export interface Base {
  readonly day: PlainDate;
  readonly provisional: boolean;
}

/** The days of a deadline; `baseOf` is asked for the milestone that a relative one hangs on. */
export function termOf(
  deadline: Deadline,
  calendar: WorkingCalendar,
  baseOf: (milestone: string) => Base,
): Term {
  switch (deadline.kind) {
    case 'on':
      return { from: null, lastDay: deadline.day, provisional: false };
    case 'within':
      return { from: deadline.from, lastDay: deadline.to, provisional: false };
    case 'before':
      return { from: null, lastDay: addDays(deadline.day, -1), provisional: false };
    case 'after': {
      const { of, days, working } = deadline;
      const base = 'day' in of ? { day: of.day, provisional: false } : baseOf(of.milestone);
      const lastDay = working ? addWorkingDays(calendar, base.day, days) : addDays(base.day, days);
      const isOpen = working && !isDecided(calendar, base.day, lastDay);
      return { from: base.day, lastDay, provisional: base.provisional || isOpen };
    }
  }
}

/** All days of a month. */
export function monthOfPlan(year: number, month: number): { from: PlainDate; to: PlainDate } {
  const last = daysInMonth(year, month);
  return { from: plainDate(year, month, 1), to: plainDate(year, month, last) };
}
