import { addMonths } from '../calendar/day-arithmetic.ts';
import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';

/** The last check of a producer: the day it was there, or is to be; null where there was none. */
export interface LastCheck {
  readonly on: PlainDate;
}

/** Whether a check on the day comes within so many months of another of the same producer (Đ9.2b). */
export function isSoonAfter(last: LastCheck | null, months: number, day: PlainDate): boolean {
  return last !== null && day < addMonths(last.on, months);
}

/**
 * A producer is not checked again so soon without a reason: checks must not hinder business (Đ9.2b). Refuses
 * CHECKED_NOT_LONG_AGO.
 */
export function checkAgain(
  last: LastCheck | null,
  months: number,
  day: PlainDate,
  reason: string | null,
): Result<null> {
  if (reason !== null || last === null || !isSoonAfter(last, months, day)) return ok(null);
  const on = formatVietnameseDate(last.on);
  return refuse('CHECKED_NOT_LONG_AGO', { on, months }, 'againReason');
}
