import type { ShownNotice } from '#app/calendar/list-holidays.ts';
import { weekday } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { HolidayName } from '#domain/calendar/public-holidays.ts';
import { m } from '#ui/paraglide/messages.js';

export const HOLIDAY_WORDS = {
  newYear: m.calendar_day_new_year,
  tet: m.calendar_day_tet,
  hungKings: m.calendar_day_hung_kings,
  victory: m.calendar_day_victory,
  labour: m.calendar_day_labour,
  nationalDay: m.calendar_day_national,
  culture: m.calendar_day_culture,
} as const satisfies Record<HolidayName, () => string>;

const WEEKDAYS = {
  1: m.calendar_weekday_1,
  2: m.calendar_weekday_2,
  3: m.calendar_weekday_3,
  4: m.calendar_weekday_4,
  5: m.calendar_weekday_5,
  6: m.calendar_weekday_6,
  7: m.calendar_weekday_7,
} as const;

/** "thứ Hai 08/02/2027". */
export function dayWithWeekday(day: PlainDate): string {
  return `${WEEKDAYS[weekday(day)]()} ${formatVietnameseDate(day)}`;
}

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
