import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { listRunningSessions } from '#storage/council/sessions.ts';
import { allow, reachFor } from '../allow.ts';
import { viewSession, type SessionView } from '../council/view-session.ts';
import type { Deps } from '../deps.ts';
import { NOTHING_WAITS, type Thing, type Waiting } from './thing.ts';

/** Products to score for members; opening, missing sheets and closing for the secretary. */
export async function councilWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  if (!isAllowedSomewhere(actor, 'session.view')) return NOTHING_WAITS;
  const running = await listRunningSessions(deps.db, reachFor(deps, actor, 'session.view'));
  const views = await Promise.all(running.map(({ id }) => viewSession(deps, actor, id)));
  const today = deps.clock.today();
  const things = views.flatMap((view) => (view.ok ? thingsOf(deps, actor, view.value, today) : []));
  return {
    things,
    count: things.length,
    figures: [{ key: 'sessions', value: running.length }],
  };
}

function thingsOf(deps: Deps, actor: Actor, view: SessionView, today: PlainDate): readonly Thing[] {
  const { session, standing, rows } = view;
  const target = { sessionIds: [session.id] };
  const about = {
    id: session.id,
    name: session.name,
    day: session.heldOn,
    days: daysBetween(today, session.heldOn),
  };
  const things: Thing[] = [];
  const toScore = rows.filter(({ own }) => own === 'scoring' || own === 'notBegun').length;
  if (standing.state === 'scoring' && toScore > 0) {
    things.push({ ...about, kind: 'score', count: toScore });
  }
  if (allow(deps, actor, 'session.close', target).ok) {
    const missing = rows.reduce((sum, row) => sum + row.expected - row.sealed, 0);
    things.push({ ...about, kind: secretaryKind(standing.state, missing), count: missing });
  }
  return things;
}

function secretaryKind(state: string, missing: number): Thing['kind'] {
  if (state === 'planned') return 'openSession';
  return missing > 0 ? 'missingSheets' : 'closeSession';
}
