import { dayInVietNam, timeInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate, type Instant } from '#domain/calendar/plain-date.ts';
import type { SessionStanding } from '#domain/council/session.ts';
import { refuse, type Refused } from '#domain/result.ts';

/** A score that comes after the close, with the moment it was closed. */
export function closedRefusal({ closedAt }: Pick<SessionStanding, 'closedAt'>): Refused {
  return refuse('SESSION_CLOSED', { time: closedAt === null ? '' : momentOf(closedAt) });
}

/** A change to a sealed sheet, with the moment it was sealed. */
export function sealedRefusal(sealedAt: Instant): Refused {
  return refuse('SHEET_SEALED', { time: momentOf(sealedAt) });
}

/** Hour and day: a session may be looked at on another day than it was held. */
function momentOf(at: Instant): string {
  return `${timeInVietNam(at)}, ${formatVietnameseDate(dayInVietNam(at))}`;
}
