import { addDays, daysBetween } from '#domain/calendar/day-arithmetic.ts';
import { COMMUNE_WORKING_DAYS } from '#domain/calendar/commune-deadline.ts';
import { yearOf, type PlainDate } from '#domain/calendar/plain-date.ts';
import { roundsOfYear } from '#domain/regulation/rounds.ts';
import { addWorkingDays, type WorkingCalendar } from '#domain/calendar/working-days.ts';
import { workingDays } from '../working-days.ts';
import type { Deps } from '../deps.ts';

/** A day of the yearly calendar that producers must know (Đ5.1). */
export interface CalendarDay {
  readonly kind: 'requests' | 'result';
  readonly year: number;
  readonly no: number;
  readonly day: PlainDate;
  /** Calendar days from today; 0 and below: the cut-off has passed. */
  readonly daysLeft: number;
  /**
   * Of `requests`: the last day to hand in at the commune so that it has its 15 working days; null
   * when that day has passed.
   */
  readonly handInBy: PlainDate | null;
}

const SHOWN = 4;

/** The last cut-off that has passed and the next three, from the rounds of this and the next year. */
export async function programmeCalendar(deps: Deps): Promise<readonly CalendarDay[]> {
  const calendar = await workingDays(deps);
  const today = deps.clock.today();
  const year = yearOf(today);
  const days = [...roundsOfYear(year), ...roundsOfYear(year + 1)]
    .flatMap((round) => [
      { kind: 'requests' as const, round, day: round.requestsBefore },
      { kind: 'result' as const, round, day: round.resultBefore },
    ])
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const next = days.findIndex(({ day }) => day > today);
  const from = Math.max(0, next - 1);
  return days.slice(from, from + SHOWN).map(({ kind, round, day }) => ({
    kind,
    year: round.year,
    no: round.number,
    day,
    daysLeft: daysBetween(today, day),
    handInBy: kind === 'requests' ? lastDayToHandIn(calendar, day, today) : null,
  }));
}

/** The latest day whose 15 working days end before the cut-off, so that the commune's letter is in time. */
function lastDayToHandIn(
  calendar: WorkingCalendar,
  cutOff: PlainDate,
  today: PlainDate,
): PlainDate | null {
  let day = addDays(cutOff, -COMMUNE_WORKING_DAYS);
  while (addWorkingDays(calendar, day, COMMUNE_WORKING_DAYS) >= cutOff) day = addDays(day, -1);
  return day < today ? null : day;
}
