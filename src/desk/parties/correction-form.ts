import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { Correction } from '#domain/facts/correction.ts';
import { m } from '#words/paraglide/messages.js';

/** What a form shows of the correction that was typed last; nothing of a change. */
export function correctionValues(
  correction: Correction | null | undefined,
): Record<string, string> {
  if (!correction) return {};
  return {
    way: 'correction',
    correctionReason: correction.reason,
    correctedSince: correction.since === null ? '' : formatVietnameseDate(correction.since),
  };
}

/** What the producer says of a mistake, for whoever looks at the proposal. */
export function correctionSentence(correction: Correction | null): string | null {
  if (correction === null) return null;
  const { since, reason } = correction;
  if (since === null) return m.parties_correction_proposed({ reason });
  return m.parties_correction_proposed_since({ day: formatVietnameseDate(since), reason });
}
