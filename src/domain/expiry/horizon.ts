import { addDays, addMonths } from '../calendar/day-arithmetic.ts';
import { monthOf, plainDate, yearOf, type PlainDate } from '../calendar/plain-date.ts';

/** How many months ahead the radar looks, the current one included. */
export const RADAR_MONTHS = 18;

/** A month as the radar's columns name it, `YYYY-MM`; strings compare in calendar order. */
export type Month = string;

/** What the radar looks at on a day. */
export interface Horizon {
  readonly today: PlainDate;
  readonly months: readonly Month[];
  /** Last day of the last month. */
  readonly until: PlainDate;
}

export function horizonOf(today: PlainDate): Horizon {
  const first = plainDate(yearOf(today), monthOf(today), 1);
  const firsts = Array.from({ length: RADAR_MONTHS }, (_, ahead) => addMonths(first, ahead));
  return {
    today,
    months: firsts.map(monthIn),
    until: addDays(addMonths(first, RADAR_MONTHS), -1),
  };
}

export function monthIn(day: PlainDate): Month {
  return day.slice(0, 7);
}
