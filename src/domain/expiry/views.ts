import type { PlainDate } from '../calendar/plain-date.ts';
import type { Month } from './horizon.ts';

/**
 * What of the radar is looked at. `unanswered`: told and no answer yet; `unreached`: of those, nobody read,
 * got or heard anything, the officer's work; `handedIn`: of those that renew, with a dossier under way.
 */
export const ENDING_VIEWS = [
  'unanswered',
  'unreached',
  'call',
  'renews',
  'handedIn',
  'stops',
] as const;
export type EndingView = (typeof ENDING_VIEWS)[number];

/** How the list is narrowed; null: not by this. */
export interface EndingFilter {
  readonly month: Month | null;
  /** Today's commune; '' for places that nobody has resolved. */
  readonly commune: string | null;
  readonly star: number | null;
  readonly sector: string | null;
  readonly view: EndingView | null;
  /** Those that end before this day. */
  readonly before: PlainDate | null;
}
