import { ok, refuse, type Result } from '../result.ts';

declare const brand: unique symbol;

/**
 * A calendar day in Viet Nam, `YYYY-MM-DD`. Not a moment: a decision dated 31/08/2026 stays that
 * day wherever the server stands, so it is never a `Date`. Strings compare in calendar order.
 */
export type PlainDate = string & { readonly [brand]: 'PlainDate' };

/** A moment, ISO 8601 in UTC with milliseconds, as the clock gives it. */
export type Instant = string & { readonly [brand]: 'Instant' };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const VIETNAMESE_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  const match = ISO_DAY.exec(text);
  return match !== null && dayExists(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Whether the text is a moment as `Instant` asks for it. */
export function isInstant(text: string): text is Instant {
  const match = INSTANT.exec(text);
  return match?.[1] !== undefined && isPlainDate(match[1]);
}

/**
 * The day of a year, month (1–12) and day of the month. Throws on a day that does not exist:
 * people's input goes through `parsePlainDate` or `parseVietnameseDate`.
 */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (!isPlainDate(text)) throw new RangeError(`No such day: ${text}`);
  return text;
}

/** Reads `YYYY-MM-DD`. Refuses `INVALID_DATE`. */
export function parsePlainDate(text: string): Result<PlainDate> {
  const trimmed = text.trim();
  return isPlainDate(trimmed) ? ok(trimmed) : refuse('INVALID_DATE', { text: trimmed });
}

/** Reads `dd/mm/yyyy` as people write it, also `1/7/2025`. Refuses `INVALID_DATE`. */
export function parseVietnameseDate(text: string): Result<PlainDate> {
  const trimmed = text.trim();
  const match = VIETNAMESE_DAY.exec(trimmed);
  if (match === null) return refuse('INVALID_DATE', { text: trimmed });
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!dayExists(year, month, day)) return refuse('INVALID_DATE', { text: trimmed });
  return ok(plainDate(year, month, day));
}

/** The day as Vietnamese papers print it: `dd/mm/yyyy`. */
export function formatVietnameseDate(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** Month of the year, 1–12. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/** Day of the month, 1–31. */
export function dayOfMonth(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

/** How many days a month (1–12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function dayExists(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
