import type { PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';

/** What stood in the register was wrong; the rest of an edit changes today. */
export interface Correction {
  /** From this day on; null: as long as it stood there. */
  readonly since: PlainDate | null;
  /** For whoever reads the history. */
  readonly reason: string;
}

/**
 * A correction as it may be stated today; null stays null. Refuses CORRECTION_WITHOUT_REASON, and
 * CORRECTION_AHEAD for a day to come, on which nothing can have been wrong.
 */
export function checkCorrection(
  correction: Correction | null,
  today: PlainDate,
): Result<Correction | null> {
  if (correction === null) return ok(null);
  const reason = correction.reason.trim();
  if (reason === '') return refuse('CORRECTION_WITHOUT_REASON', {}, 'correctionReason');
  if (correction.since !== null && correction.since > today)
    return refuse('CORRECTION_AHEAD', {}, 'correctedSince');
  return ok({ since: correction.since, reason });
}
