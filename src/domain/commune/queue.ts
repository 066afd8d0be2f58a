import type { WorkingDeadline } from '../calendar/commune-deadline.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { communeClockOf, type OnCommuneClock } from '../dossier/commune-clock.ts';
import type { DossierState } from '../dossier/transitions.ts';

/** Whom a dossier waits for, seen from the commune. */
export const QUEUE_VIEWS = ['todo', 'waiting', 'passedOn'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** What narrows the list of things to do; each is a figure on top of the page. */
export const QUEUE_FILTERS = ['late', 'closing', 'fresh'] as const;
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

/** The states of each view; what was never sent, or was withdrawn, is in none. */
export const QUEUE_STATES: Readonly<Record<QueueView, readonly DossierState[]>> = {
  todo: ['submitted', 'communeReview'],
  waiting: ['completing', 'returned'],
  passedOn: [
    'forwarded',
    'officeReview',
    'officeReturned',
    'accepted',
    'inCouncil',
    'scored',
    'recognized',
    'proposedToMinistry',
    'ministryAnswered',
    'notRecognized',
  ],
};

/** A dossier with its clock; null while no day has been told. */
export type WithDeadline<Row extends OnCommuneClock> = Row & {
  readonly deadline: WorkingDeadline | null;
};

/** Puts the clock of Đ7.2 beside a dossier. */
export function withDeadline<Row extends OnCommuneClock>(
  row: Row,
  calendar: WorkingCalendar,
  today: PlainDate,
): WithDeadline<Row> {
  return { ...row, deadline: communeClockOf(calendar, row, today) };
}
