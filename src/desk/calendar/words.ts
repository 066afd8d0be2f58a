import type { ShownNotice } from '#app/calendar/list-holidays.ts';
import type { HolidayName } from '#domain/calendar/public-holidays.ts';
import { m } from '#words/paraglide/messages.js';
import { dayWithWeekday } from './day-with-weekday.ts';

export const HOLIDAY_WORDS = {
  newYear: m.calendar_day_new_year,
  tet: m.calendar_day_tet,
  hungKings: m.calendar_day_hung_kings,
  victory: m.calendar_day_victory,
  labour: m.calendar_day_labour,
  nationalDay: m.calendar_day_national,
  culture: m.calendar_day_culture,
} as const satisfies Record<HolidayName, () => string>;

/** What a notice says, one sentence a thing. */
export function sayingsOf({ tetFrom, nationalDayWith, swaps }: ShownNotice): readonly string[] {
  return [
    ...(tetFrom === null ? [] : [m.calendar_says_tet({ day: dayWithWeekday(tetFrom) })]),
    ...(nationalDayWith === null
      ? []
      : [m.calendar_says_second({ day: dayWithWeekday(nationalDayWith) })]),
    ...swaps.map(({ off, worked }) =>
      m.calendar_says_swap({ off: dayWithWeekday(off), worked: dayWithWeekday(worked) }),
    ),
  ];
}
