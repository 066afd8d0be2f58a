import type { PlainDate } from '../calendar/plain-date.ts';
import { addWorkingDays, workingDaysUsed, type WorkingCalendar } from '../calendar/working-days.ts';
import { daysOf, type Stretch } from './stretches.ts';

/** How a dossier came through the commune's 15 working days. */
export interface CommuneLateness {
  /** The last day that was told, with every notice about days off since. */
  readonly dueOn: PlainDate;
  /** Working days on which the producer had it meanwhile, to complete it. */
  readonly producerDays: number;
  /** The last day in time: the one that was told and as many working days more. */
  readonly inTimeUntil: PlainDate;
  /** Working days after it; 0 while it is in time. */
  readonly lateBy: number;
}

/**
 * Whether the commune was late with a dossier, of stretches `arrival`, `commune` and `completing` that
 * follow each other. The day told at the arrival stays (note 15), but days on which the producer completed
 * are none of the commune's. Null before a day was told.
 */
export function communeLateness(
  calendar: WorkingCalendar,
  turn: readonly Stretch[],
  asOf: PlainDate,
): CommuneLateness | null {
  const last = turn.at(-1);
  if (!last || last.dueOn === null) return null;
  const { dueOn } = last;
  const producerDays = turn
    .filter(({ stage }) => stage === 'completing')
    .reduce((days, stretch) => days + daysOf(calendar, stretch, asOf), 0);
  const inTimeUntil = addWorkingDays(calendar, dueOn, producerDays);
  const lateBy = workingDaysUsed(calendar, inTimeUntil, last.countsTo ?? asOf);
  return { dueOn, producerDays, inTimeUntil, lateBy };
}
