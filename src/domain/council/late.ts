import { dayInVietNam, timeInVietNam } from '../calendar/day-arithmetic.ts';
import { formatVietnameseDate, type Instant } from '../calendar/plain-date.ts';
import { refuse, type Refused } from '../result.ts';

/** What comes after the close of a session is told the moment of it. */
export function closedRefusal({ closedAt }: { readonly closedAt: Instant | null }): Refused {
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
