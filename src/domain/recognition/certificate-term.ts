import { PROCEDURE_DEFAULTS, type Procedure } from '../regulation/procedure.ts';
import { addDays, addMonths } from '../calendar/day-arithmetic.ts';
import { dayOfMonth, type PlainDate } from '../calendar/plain-date.ts';

/**
 * A certificate of three stars or more is valid 36 months from its issue (Đ4.3). The decision does
 * not say whether the day of the same date still counts, so the Regulation does:
 * - `dayBefore`: issued 04/12/2026, last valid day 03/12/2029 (36 full months, issue day included);
 * - `sameDay`: last valid day 04/12/2029 (Civil Code 2015, Articles 147.2 and 148.3).
 */
export type LastDay = Procedure['lastDay'];

/** How long a certificate is valid (Đ4.3). */
const MONTHS = 36;

/** Both days are valid days. */
export interface CertificateTerm {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
}

/**
 * The term of a certificate issued that day. When the last month has no such day (issued 29/02),
 * the term ends with that month under either setting: the missing day cannot count, and the day
 * before it is the month's last.
 */
export function certificateTerm(
  issuedOn: PlainDate,
  lastDay: LastDay = PROCEDURE_DEFAULTS.lastDay,
): CertificateTerm {
  const sameDay = addMonths(issuedOn, MONTHS);
  const monthIsShorter = dayOfMonth(sameDay) < dayOfMonth(issuedOn);
  const validTo = lastDay === 'sameDay' || monthIsShorter ? sameDay : addDays(sameDay, -1);
  return { validFrom: issuedOn, validTo };
}
