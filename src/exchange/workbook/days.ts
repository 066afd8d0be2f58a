import { isPlainDate } from '#domain/calendar/plain-date.ts';

/** Formats that come with the program and show a day (ECMA-376 part 1, 18.8.30), those of East Asia too. */
const SHOWING_DAYS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** What of a format is literal: text in quotes, one sign behind a stroke, colours and languages in brackets. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/** Whether a number with this format is a day on the sheet; a time of day alone is none. */
export function showsDay(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return SHOWING_DAYS.has(formatId);
  const [positive = ''] = code.replace(LITERAL, '').split(';');
  return /[yd]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive));
}

const DAY = 86_400_000;
const BEGIN_1904 = Date.UTC(1904, 0, 1);
const LAST = 2_958_465;

/**
 * The day of a serial number, `null` where none is: Excel counts from 1900 and believes in the 29th of
 * February of that year, so 60 is no day and those before it count from one day later.
 */
export function dayOf(serial: number, since1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (!(whole >= (since1904 ? 0 : 1) && whole <= LAST) || (!since1904 && whole === 60)) return null;
  const begin = since1904 ? BEGIN_1904 : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const day = new Date(begin + whole * DAY).toISOString().slice(0, 10);
  return isPlainDate(day) ? day : null;
}

/** The number by which a program that counts from 1900 knows a day after February of that year. */
export function serialOf(day: string): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / DAY;
}
