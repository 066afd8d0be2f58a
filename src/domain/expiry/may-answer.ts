import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { reassessmentWindow } from '../calendar/reassessment-window.ts';
import { isStarInForce, lastDayOf, type CertificateFacts } from '../recognition/certificate.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { RenewalStanding } from './renewal.ts';

/**
 * Whether the producer may answer on a day: as long as the certificate holds, and change an answer until
 * the window for re-assessment closes (Đ7.6a); after that the office changes it. Refuses
 * RENEWAL_ENDED and RENEWAL_WINDOW_CLOSED.
 */
export function mayAnswer(
  facts: CertificateFacts,
  { answer }: Pick<RenewalStanding, 'answer'>,
  today: PlainDate,
): Result<null> {
  if (!isStarInForce(facts, today)) return refuse('RENEWAL_ENDED');
  const { closesOn } = reassessmentWindow(lastDayOf(facts));
  // "Somebody is to call" is no decision yet: it may become one on any day.
  const decided = answer !== null && answer !== 'call';
  return decided && today > closesOn
    ? refuse('RENEWAL_WINDOW_CLOSED', { day: formatVietnameseDate(closesOn) })
    : ok(null);
}
