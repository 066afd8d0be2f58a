import { dayInVietNam, timeInVietNam } from './day-arithmetic.ts';
import type { Instant, PlainDate } from './plain-date.ts';
import { addWorkingDays, isDecided, isWorkingDay, workingDaysUsed } from './working-days.ts';
import type { WorkingCalendar } from './working-days.ts';

/** The commune passes a dossier on within 15 working days of receiving it (Đ7.2). */
export const COMMUNE_WORKING_DAYS = 15;

/** From this many working days left, the deadline is shown as a warning. */
export const WARN_FROM = 4;

/**
 * Office hours are 07:30–17:00 of a working day, 17:00 included: the hours that communes keep nearly
 * everywhere, and no text at hand gives others. What comes before the opening is there at it.
 */
const OFFICE_CLOSES = '17:00';

/** The term as the producer and the commune are told it. */
export interface CommuneTerm {
  /** Day 0: the day on which the dossier counts as arrived; the next working day is the first. */
  readonly countsFrom: PlainDate;
  /** The last day in time. */
  readonly dueOn: PlainDate;
}

/** The term of a dossier that counts as arrived that day. */
export function termFrom(calendar: WorkingCalendar, countsFrom: PlainDate): CommuneTerm {
  return { countsFrom, dueOn: addWorkingDays(calendar, countsFrom, COMMUNE_WORKING_DAYS) };
}

/**
 * The term of an electronic dossier that arrived at that moment. `arrival`: until the office closes
 * on a working day it counts as arrived that day, after the closing or on a day off from the next
 * working day. `nextWorkingDay`: from the next working day, whenever it came.
 */
export function termOfArrival(
  calendar: WorkingCalendar,
  at: Instant,
  clock: 'arrival' | 'nextWorkingDay',
): CommuneTerm {
  const day = dayInVietNam(at);
  const sameDay =
    clock === 'arrival' && isWorkingDay(calendar, day) && timeInVietNam(at) <= OFFICE_CLOSES;
  return termFrom(calendar, sameDay ? day : addWorkingDays(calendar, day, 1));
}

/** Where the commune's term stands as of a day. */
export interface WorkingDeadline {
  /** The last day in time. */
  readonly lastDay: PlainDate;
  readonly used: number;
  /** Working days left after today; negative = working days late. */
  readonly left: number;
  readonly state: 'running' | 'closing' | 'late';
  /** True when some day within the term is not decided: the last day may still move. */
  readonly provisional: boolean;
}

/**
 * The one countdown of the commune's term, as of `today`; once the dossier is passed on, as of that
 * day, to see whether it was in time. It counts to the day that was told, so a term that was told
 * never changes by itself; the 15th working day is in time. `since` is the day the dossier came.
 */
export function communeDeadline(
  calendar: WorkingCalendar,
  { since, dueOn }: { readonly since: PlainDate; readonly dueOn: PlainDate },
  today: PlainDate,
): WorkingDeadline {
  const left =
    today > dueOn
      ? -workingDaysUsed(calendar, dueOn, today)
      : Math.min(COMMUNE_WORKING_DAYS, workingDaysUsed(calendar, today, dueOn));
  const state = today > dueOn ? 'late' : left <= WARN_FROM ? 'closing' : 'running';
  return {
    lastDay: dueOn,
    used: COMMUNE_WORKING_DAYS - left,
    // No negative zero: the Sunday after the last day is late by no working day.
    left: left === 0 ? 0 : left,
    state,
    provisional: !isDecided(calendar, since, dueOn),
  };
}
