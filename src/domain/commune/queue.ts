import { COMMUNE_WORKING_DAYS, type WorkingDeadline } from '../calendar/commune-deadline.ts';
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

/** What the order of the queue needs of a dossier. */
export interface Queued extends OnCommuneClock {
  readonly answerBy: PlainDate | null;
  readonly changedOn: PlainDate;
}

/** A dossier with its clock; null while no day has been told. */
export type WithDeadline<Row extends Queued> = Row & { readonly deadline: WorkingDeadline | null };

export function viewOf(state: DossierState): QueueView {
  if (state === 'submitted' || state === 'communeReview') return 'todo';
  return state === 'completing' || state === 'returned' ? 'waiting' : 'passedOn';
}

/** Puts the clock of Đ7.2 beside each dossier. */
export function withDeadline<Row extends Queued>(
  row: Row,
  calendar: WorkingCalendar,
  today: PlainDate,
): WithDeadline<Row> {
  return { ...row, deadline: communeClockOf(calendar, row, today) };
}

/** Whether a dossier to be done belongs to one of the figures. */
export function matches(row: WithDeadline<Queued>, filter: QueueFilter): boolean {
  return filter === 'fresh' ? row.state === 'submitted' : row.deadline?.state === filter;
}

/**
 * The order of a view: who must act soonest comes first. What has been told no day yet has its whole
 * term before it and stands by the day it came; what the producer holds, by the day it answers;
 * what has left, newest first.
 */
export function inOrder<Row extends WithDeadline<Queued>>(
  view: QueueView,
  rows: readonly Row[],
): readonly Row[] {
  return rows.filter((row) => viewOf(row.state) === view).sort(ORDER[view]);
}

type Order = (a: WithDeadline<Queued>, b: WithDeadline<Queued>) => number;

const ORDER: Readonly<Record<QueueView, Order>> = {
  todo: (a, b) =>
    daysLeft(a) - daysLeft(b) || compare(a.submittedOn, b.submittedOn) || isFresh(a) - isFresh(b),
  waiting: (a, b) => compare(a.answerBy, b.answerBy) || compare(a.changedOn, b.changedOn),
  passedOn: (a, b) => compare(b.forwardedOn, a.forwardedOn),
};

/** Of two with the same day the one that was begun comes first. */
function isFresh({ state }: Queued): number {
  return state === 'submitted' ? 1 : 0;
}

function daysLeft(row: WithDeadline<Queued>): number {
  return row.deadline?.left ?? COMMUNE_WORKING_DAYS;
}

/** Calendar order; no day stands last. */
function compare(a: PlainDate | null, b: PlainDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
