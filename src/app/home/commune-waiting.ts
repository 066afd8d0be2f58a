import type { Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { reachFor } from '../allow.ts';
import { listQueue, type CommuneQueue } from '../commune/list-queue.ts';
import type { Deps } from '../deps.ts';
import { NOTHING_WAITS, type Thing, type Waiting } from './thing.ts';

/** Dossiers to receive and to assess, with the 15 working days of Đ7.2. */
export async function communeWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  if (reachFor(deps, actor, 'dossier.receive').withinUnits.size === 0) return NOTHING_WAITS;
  const queue = await listQueue(deps, actor, { view: 'todo', filter: null });
  return {
    things: queue.rows.map((row) => rowThing(row, queue.today)),
    figures: [
      { key: 'late', value: queue.figures.late },
      { key: 'closing', value: queue.figures.closing },
      { key: 'fresh', value: queue.figures.fresh },
      { key: 'stopped', value: queue.views.waiting },
    ],
  };
}

function rowThing(row: CommuneQueue['rows'][number], today: PlainDate): Thing {
  const { dossierId: id, productName: name, deadline } = row;
  const kind = row.state === 'submitted' ? 'receive' : 'assess';
  if (!deadline) return { kind, id, name, day: row.submittedOn, days: null, count: null };
  const { lastDay, left } = deadline;
  const days = daysBetween(today, lastDay);
  return { kind, id, name, day: lastDay, days, count: left, deadline };
}
