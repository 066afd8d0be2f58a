import type { PlainDate } from './plain-date.ts';
import { addWorkingDays, isDecided, workingDaysUsed } from './working-days.ts';
import type { WorkingCalendar } from './working-days.ts';

/** The commune passes a dossier on within 15 working days of receiving it (Đ7.2). */
export const COMMUNE_WORKING_DAYS = 15;

export interface DeadlineSettings {
  /** Working days allowed. */
  readonly workingDays: number;
  /** From this many working days left, the deadline is shown as a warning. */
  readonly warnFrom: number;
}

export const COMMUNE_DEADLINE: DeadlineSettings = {
  workingDays: COMMUNE_WORKING_DAYS,
  warnFrom: 4,
};

/** Where a term in working days stands as of a day. */
export interface WorkingDeadline {
  /** The last day in time. */
  readonly lastDay: PlainDate;
  readonly used: number;
  /** Working days left after today; negative = working days late. */
  readonly left: number;
  readonly state: 'running' | 'closing' | 'late';
  /** True when some holiday within the term is not decided: the last day may still move. */
  readonly provisional: boolean;
}

/**
 * The commune's deadline as of `today`; once the dossier is passed on, ask with that day to see
 * whether it was in time. The day of receipt is not counted; the 15th working day is in time.
 */
export function communeDeadline(
  calendar: WorkingCalendar,
  receivedOn: PlainDate,
  today: PlainDate,
  settings: DeadlineSettings = COMMUNE_DEADLINE,
): WorkingDeadline {
  const lastDay = addWorkingDays(calendar, receivedOn, settings.workingDays);
  const used = workingDaysUsed(calendar, receivedOn, today);
  const left = settings.workingDays - used;
  const state = today > lastDay ? 'late' : left <= settings.warnFrom ? 'closing' : 'running';
  return { lastDay, used, left, state, provisional: !isDecided(calendar, receivedOn, lastDay) };
}
