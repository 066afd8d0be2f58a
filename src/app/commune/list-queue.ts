import { COMMUNE_WORKING_DAYS, WARN_FROM } from '#domain/calendar/commune-deadline.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Round } from '#domain/regulation/rounds.ts';
import {
  addWorkingDays,
  workingDaysUsed,
  type WorkingCalendar,
} from '#domain/calendar/working-days.ts';
import {
  QUEUE_STATES,
  QUEUE_VIEWS,
  withDeadline,
  type QueueFilter,
  type QueueView,
  type WithDeadline,
} from '#domain/commune/queue.ts';
import { roundOfLetter } from '#domain/dossier/hand-over.ts';
import {
  listCommuneQueue,
  type CommuneQueueRow,
  type QueueDays,
  type QueueQuery,
} from '#storage/commune/queue.ts';
import { countByState, countDue, type Counted } from '#storage/dossier/count-dossiers.ts';
import { reachFor } from '../allow.ts';
import { workingDays } from '../working-days.ts';
import { tiesOf, type Ties } from '../dossier/council-sight.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { Deps } from '../deps.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import { pagesOf, sliceOf } from '../paging.ts';

export const QUEUE_PER_PAGE = 25;

/** A dossier of the queue with its clock and the criteria set in words. */
export type QueueEntry = WithDeadline<CommuneQueueRow> & {
  readonly setNo: number;
  readonly setName: string;
};

/** How many dossiers there are, whatever page is shown. */
export interface QueueCounts {
  /** … in each view. */
  readonly views: Readonly<Record<QueueView, number>>;
  /** How many dossiers to be done each figure counts. */
  readonly figures: Readonly<Record<QueueFilter, number>>;
}

export interface CommuneQueue extends QueueCounts {
  readonly rows: readonly QueueEntry[];
  readonly pages: number;
  /** The communes whose work this is: "xã Bắc Hà". */
  readonly places: readonly string[];
  /** The round a letter of today would reach (Đ5.1), with the working days before its cut-off. */
  readonly round: Round & { readonly workingDaysLeft: number };
  readonly today: PlainDate;
}

/** Which part of the queue a page asks for. */
export interface QueuePage {
  readonly view: QueueView;
  readonly filter: QueueFilter | null;
  /** From 1. */
  readonly page: number;
}

/**
 * The commune's dossiers within the actor's reach, sorted by who must act and the working days
 * left. A filter narrows the things to be done only.
 */
export async function listQueue(
  deps: Deps,
  actor: Actor,
  { page, ...shown }: QueuePage,
): Promise<CommuneQueue> {
  const queue = await openQueue(deps, actor, await tiesOf(deps.db, actor));
  const { today, calendar } = queue;
  const limit = QUEUE_PER_PAGE;
  const rows = await queue.rows({ ...shown, by: 'left', ...sliceOf(page, limit) });
  const counts = await queue.counts();
  const { view, filter } = shown;
  const total = view === 'todo' && filter ? counts.figures[filter] : counts.views[view];
  return {
    ...counts,
    rows,
    pages: pagesOf(total, limit),
    places: placesOf(deps, actor),
    round: await roundFrom(deps, actor, calendar, today),
    today,
  };
}

/** The queue of an actor, to be asked for rows and for counts. */
export async function openQueue(deps: Deps, actor: Actor, ties: Ties) {
  const today = deps.clock.today();
  const calendar = await workingDays(deps);
  const days: QueueDays = {
    today,
    warnedUntil: addWorkingDays(calendar, today, WARN_FROM + 1),
    wholeTerm: addWorkingDays(calendar, today, COMMUNE_WORKING_DAYS),
  };
  const reach = reachFor(deps, actor, 'dossier.receive');
  const counted: Counted = { reach, ties };
  return {
    today,
    calendar,
    rows: async (asked: Omit<QueueQuery, 'days' | keyof Counted>) => {
      const rows = await listCommuneQueue(deps.db, { ...asked, ...counted, days });
      return rows.map((row) => entryOf(deps, row, calendar, today));
    },
    counts: () => countQueue(deps, counted, days),
  };
}

async function countQueue(
  { db }: Deps,
  counted: Counted,
  { today, warnedUntil }: QueueDays,
): Promise<QueueCounts> {
  const all = QUEUE_VIEWS.flatMap((view) => QUEUE_STATES[view]);
  const found = await countByState(db, counted, all);
  const due = await countDue(db, counted, { before: today, until: warnedUntil });
  const inView = (view: QueueView) =>
    QUEUE_STATES[view].reduce((sum, state) => sum + found[state], 0);
  return {
    views: { todo: inView('todo'), waiting: inView('waiting'), passedOn: inView('passedOn') },
    figures: { ...due, fresh: found.submitted },
  };
}

function entryOf(
  deps: Deps,
  row: CommuneQueueRow,
  calendar: WorkingCalendar,
  today: PlainDate,
): QueueEntry {
  const { set } = criteriaOf(deps, row);
  return {
    ...withDeadline(row, calendar, today),
    setNo: set.no,
    setName: set.name,
  };
}

/** Where the actor is the commune's officer. */
function placesOf(deps: Deps, actor: Actor): readonly string[] {
  const today = deps.clock.today();
  return actor.grants.flatMap((grant) => {
    const unit =
      grant.role === 'communeOfficer' ? deps.units.unitById(grant.unitId, today) : undefined;
    return unit ? [`${unit.kind.toLowerCase()} ${unit.name}`] : [];
  });
}

async function roundFrom(
  deps: Deps,
  actor: Actor,
  calendar: WorkingCalendar,
  today: PlainDate,
): Promise<CommuneQueue['round']> {
  const [place = ''] = actor.grants.flatMap((grant) =>
    grant.role === 'communeOfficer' ? [grant.unitId] : [],
  );
  const { cutOffDay } = await settingsInForce(deps, deps.db, place, today);
  const round = roundOfLetter(today, cutOffDay);
  const lastDay =
    cutOffDay === 'included' ? round.requestsBefore : addDays(round.requestsBefore, -1);
  return { ...round, workingDaysLeft: workingDaysUsed(calendar, today, lastDay) };
}
