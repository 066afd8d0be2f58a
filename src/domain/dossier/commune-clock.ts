import { communeDeadline, type WorkingDeadline } from '../calendar/commune-deadline.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { DossierState } from './transitions.ts';

/** What the commune's countdown needs of a dossier; lists and pages have it alike. */
export interface OnCommuneClock {
  readonly state: DossierState;
  readonly submittedOn: PlainDate | null;
  readonly communeDueOn: PlainDate | null;
  readonly forwardedOn: PlainDate | null;
}

const NOT_THERE: readonly DossierState[] = ['none', 'draft', 'returned', 'withdrawn'];

/**
 * The commune's 15 working days of a dossier, for every page and list (Đ7.2): from the arrival, on
 * while the producer completes (note 15), standing still on the day it was passed on. Null while
 * the commune does not have it, or has told no day yet.
 */
export function communeClockOf(
  calendar: WorkingCalendar,
  { state, submittedOn, communeDueOn, forwardedOn }: OnCommuneClock,
  today: PlainDate,
): WorkingDeadline | null {
  if (communeDueOn === null || NOT_THERE.includes(state)) return null;
  const since = submittedOn ?? communeDueOn;
  return communeDeadline(calendar, { since, dueOn: communeDueOn }, forwardedOn ?? today);
}
