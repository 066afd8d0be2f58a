import type { Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { reachFor } from '../allow.ts';
import { openQueue, type QueueEntry } from '../commune/list-queue.ts';
import type { Deps } from '../deps.ts';
import type { Ties } from '../dossier/council-sight.ts';
import { NOTHING_WAITS, THINGS_SHOWN, type Thing, type Waiting } from './thing.ts';

/** Dossiers to receive and to assess, with the 15 working days of Đ7.2. */
export async function communeWaiting(deps: Deps, actor: Actor, ties: Ties): Promise<Waiting> {
  if (reachFor(deps, actor, 'dossier.receive').withinUnits.size === 0) return NOTHING_WAITS;
  const queue = await openQueue(deps, actor, ties);
  const first = { view: 'todo', filter: null, by: 'day', offset: 0, limit: THINGS_SHOWN } as const;
  const rows = await queue.rows(first);
  const { figures, views } = await queue.counts();
  return {
    things: rows.map((row) => rowThing(row, queue.today)),
    count: views.todo,
    figures: [
      { key: 'late', value: figures.late },
      { key: 'closing', value: figures.closing },
      { key: 'fresh', value: figures.fresh },
      { key: 'stopped', value: views.waiting },
    ],
  };
}

function rowThing(row: QueueEntry, today: PlainDate): Thing {
  const { dossierId: id, productName: name, deadline } = row;
  const kind = row.state === 'submitted' ? 'receive' : 'assess';
  if (!deadline) return { kind, id, name, day: row.submittedOn, days: null, count: null };
  const { lastDay, left } = deadline;
  const days = daysBetween(today, lastDay);
  return { kind, id, name, day: lastDay, days, count: left, deadline };
}
