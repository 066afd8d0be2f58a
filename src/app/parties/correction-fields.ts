import type * as v from 'valibot';
import { optionalChoice, optionalDay, optionalText } from '#app/input-fields.ts';
import type { Correction } from '#domain/facts/correction.ts';
import { m } from '#words/paraglide/messages.js';

/** Whether what is typed is new, or what stood there was wrong. */
export const CORRECTION_FIELDS = {
  way: optionalChoice(m.parties_correction_way, ['change', 'correction']),
  correctedSince: optionalDay(),
  correctionReason: optionalText(m.parties_correction_reason, 500),
};

/** The correction that a form asked for; null when it said that something is new. */
export function correctionFrom({
  way,
  correctedSince,
  correctionReason,
}: {
  readonly [Name in keyof typeof CORRECTION_FIELDS]: v.InferOutput<
    (typeof CORRECTION_FIELDS)[Name]
  >;
}): Correction | null {
  return way === 'correction' ? { since: correctedSince, reason: correctionReason } : null;
}
