import { timeInVietNam } from '#domain/calendar/day-arithmetic.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { SessionStanding } from '#domain/council/session.ts';
import { refuse, type Refused } from '#domain/result.ts';

/** A score that comes after the close, with the time it was closed. */
export function closedRefusal({ closedAt }: SessionStanding): Refused {
  return refuse('SESSION_CLOSED', { time: closedAt === null ? '' : timeInVietNam(closedAt) });
}

/** A change to a sealed sheet, with the time it was sealed. */
export function sealedRefusal(sealedAt: Instant): Refused {
  return refuse('SHEET_SEALED', { time: timeInVietNam(sealedAt) });
}
