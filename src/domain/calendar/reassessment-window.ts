import { addDays } from './day-arithmetic.ts';
import type { PlainDate } from './plain-date.ts';

/** Calendar days before expiry between which a re-assessment is handed in (Đ7.6a). */
export const REASSESSMENT_DAYS = { earliest: 180, latest: 120 } as const;

/** Both days are inside the window. */
export interface ReassessmentWindow {
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
}

/** The window of a certificate, counted back from its last valid day. */
export function reassessmentWindow(validTo: PlainDate): ReassessmentWindow {
  return {
    opensOn: addDays(validTo, -REASSESSMENT_DAYS.earliest),
    closesOn: addDays(validTo, -REASSESSMENT_DAYS.latest),
  };
}

/** Where a day lies: 181 days before expiry is too early, 180 and 120 are in, 119 is late. */
export function placeInReassessmentWindow(
  day: PlainDate,
  window: ReassessmentWindow,
): 'tooEarly' | 'open' | 'late' {
  if (day < window.opensOn) return 'tooEarly';
  return day > window.closesOn ? 'late' : 'open';
}
