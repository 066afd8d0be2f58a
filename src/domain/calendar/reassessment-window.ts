import { addDays } from './day-arithmetic.ts';
import type { PlainDate } from './plain-date.ts';

/** Calendar days before expiry between which a re-assessment is handed in (Đ7.6a). */
const EARLIEST_DAYS_BEFORE = 180;
const LATEST_DAYS_BEFORE = 120;

/** Both days are inside the window. */
export interface ReassessmentWindow {
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
}

/** The window of a certificate, counted back from its last valid day. */
export function reassessmentWindow(validTo: PlainDate): ReassessmentWindow {
  return {
    opensOn: addDays(validTo, -EARLIEST_DAYS_BEFORE),
    closesOn: addDays(validTo, -LATEST_DAYS_BEFORE),
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
