import { daysInMonth, dayOfMonth, monthOf, plainDate, yearOf } from './plain-date.ts';
import type { Instant, PlainDate } from './plain-date.ts';

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const WEEK = [4, 5, 6, 7, 1, 2, 3] as const satisfies readonly Weekday[];
const DAYS_OF_400_YEARS = 146_097;
const DAYS_TO_1970 = 719_468;
const VIET_NAM_HOURS_AHEAD_OF_UTC = 7;

/** The day `days` calendar days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day of the month, `months` later; the last day of that month when it has no such day:
 * 31/08 and six months give 28/02, or 29/02 in a leap year (Civil Code 2015, Article 148.3).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const monthIndex = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  return plainDate(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
}

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekday(date: PlainDate): Weekday {
  // 01/01/1970, day number 0, was a Thursday.
  return WEEK[((dayNumber(date) % 7) + 7) % 7] ?? 4;
}

/** The calendar day of a moment in Viet Nam: UTC+7 the whole year. */
export function dayInVietNam(instant: Instant): PlainDate {
  const year = Number(instant.slice(0, 4));
  const dayInUtc = plainDate(year, Number(instant.slice(5, 7)), Number(instant.slice(8, 10)));
  const hour = Number(instant.slice(11, 13)) + VIET_NAM_HOURS_AHEAD_OF_UTC;
  return hour < 24 ? dayInUtc : addDays(dayInUtc, 1);
}

/**
 * Days since 01/01/1970 of the proleptic Gregorian calendar. Years are counted from March, so that
 * the leap day is the last of its year and the lengths of months follow one formula.
 */
function dayNumber(date: PlainDate): number {
  const month = monthOf(date);
  const year = month <= 2 ? yearOf(date) - 1 : yearOf(date);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth(date) - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_OF_400_YEARS + yearOfEra * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

/** The other way round: the day of a day number. */
function fromDayNumber(number: number): PlainDate {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return plainDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}

/** The time of day of a moment in Viet Nam, `14:32`. */
export function timeInVietNam(instant: Instant): string {
  const hour = (Number(instant.slice(11, 13)) + VIET_NAM_HOURS_AHEAD_OF_UTC) % 24;
  return `${String(hour).padStart(2, '0')}:${instant.slice(14, 16)}`;
}
