import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Round } from '#domain/regulation/rounds.ts';
import { workingDaysUsed, type WorkingCalendar } from '#domain/calendar/working-days.ts';
import {
  inOrder,
  matches,
  QUEUE_FILTERS,
  QUEUE_VIEWS,
  withDeadline,
  type QueueFilter,
  type QueueView,
  type WithDeadline,
} from '#domain/commune/queue.ts';
import { roundOfLetter } from '#domain/dossier/hand-over.ts';
import { listCommuneQueue, type CommuneQueueRow } from '#storage/commune/queue.ts';
import { reachFor } from '../allow.ts';
import { workingDays } from '../working-days.ts';
import { tiesOf } from '../dossier/council-sight.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { Deps } from '../deps.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';

/** A dossier of the queue with its clock and the criteria set in words. */
export type QueueEntry = WithDeadline<CommuneQueueRow> & {
  readonly setNo: number;
  readonly setName: string;
};

export interface CommuneQueue {
  readonly rows: readonly QueueEntry[];
  /** The communes whose work this is: "xã Bắc Hà". */
  readonly places: readonly string[];
  /** How many dossiers each view holds. */
  readonly views: Readonly<Record<QueueView, number>>;
  /** How many dossiers to be done each figure counts. */
  readonly figures: Readonly<Record<QueueFilter, number>>;
  /** The round a letter of today would reach (Đ5.1), with the working days before its cut-off. */
  readonly round: Round & { readonly workingDaysLeft: number };
  readonly today: PlainDate;
}

/**
 * The commune's dossiers within the actor's reach, sorted by who must act and the working days
 * left. A filter narrows the things to be done only.
 */
export async function listQueue(
  deps: Deps,
  actor: Actor,
  shown: { readonly view: QueueView; readonly filter: QueueFilter | null },
): Promise<CommuneQueue> {
  const today = deps.clock.today();
  const reach = reachFor(deps, actor, 'dossier.receive');
  const [all, calendar, ties] = await Promise.all([
    listCommuneQueue(deps.db, reach),
    workingDays(deps),
    tiesOf(deps.db, actor),
  ]);
  const seen = all.filter((row) => !ties.has(row.dossierId));
  const rows = seen.map((row) => entryOf(deps, row, calendar, today));
  const todo = inOrder('todo', rows);
  const { view, filter } = shown;
  return {
    rows:
      view === 'todo' && filter ? todo.filter((row) => matches(row, filter)) : inOrder(view, rows),
    places: placesOf(deps, actor),
    views: countEach(QUEUE_VIEWS, (one) => inOrder(one, rows).length),
    figures: countEach(QUEUE_FILTERS, (one) => todo.filter((row) => matches(row, one)).length),
    round: await roundFrom(deps, actor, calendar, today),
    today,
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
  return actor.grants.flatMap((grant) => {
    const unit = grant.role === 'communeOfficer' ? deps.units.unitById(grant.unitId) : undefined;
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

function countEach<Key extends string>(
  keys: readonly Key[],
  count: (key: Key) => number,
): Readonly<Record<Key, number>> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>;
}
