import { weekday } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { m } from '#words/paraglide/messages.js';

const WEEKDAYS = {
  1: m.calendar_weekday_1,
  2: m.calendar_weekday_2,
  3: m.calendar_weekday_3,
  4: m.calendar_weekday_4,
  5: m.calendar_weekday_5,
  6: m.calendar_weekday_6,
  7: m.calendar_weekday_7,
} as const;

/** As within a sentence: "thứ Hai 08/02/2027". */
export function dayWithWeekday(day: PlainDate): string {
  return `${WEEKDAYS[weekday(day)]()} ${formatVietnameseDate(day)}`;
}
