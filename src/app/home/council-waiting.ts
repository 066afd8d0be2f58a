import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { listRunningSessions, type RunningSession } from '#storage/council/list-sessions.ts';
import { reachFor } from '../allow.ts';
import { hiddenFrom } from '../council/list-sessions.ts';
import type { Deps } from '../deps.ts';
import type { Ties } from '../dossier/council-sight.ts';
import { NOTHING_WAITS, type Thing, type Waiting } from './thing.ts';

/** Products to score for members; opening, missing sheets and closing for the secretary. */
export async function councilWaiting(deps: Deps, actor: Actor, ties: Ties): Promise<Waiting> {
  if (!isAllowedSomewhere(actor, 'session.view')) return NOTHING_WAITS;
  const running = await listRunningSessions(deps.db, reachFor(deps, actor, 'session.view'), {
    ...hiddenFrom(actor, ties),
    accountId: actor.accountId,
    told: reachFor(deps, actor, 'session.close').sessionIds,
  });
  const today = deps.clock.today();
  const things = running.flatMap((session) => thingsOf(session, today));
  return {
    things,
    count: things.length,
    figures: [{ key: 'sessions', value: running.length }],
  };
}

function thingsOf(session: RunningSession, today: PlainDate): readonly Thing[] {
  const { id, name, heldOn: day, toScore, missing } = session;
  const about = { id, name, day, days: daysBetween(today, day) };
  const things: Thing[] = [];
  if (toScore > 0) things.push({ ...about, kind: 'score', count: toScore });
  if (missing !== null) {
    things.push({ ...about, kind: secretaryKind(session, missing), count: missing });
  }
  return things;
}

function secretaryKind({ state }: RunningSession, missing: number): Thing['kind'] {
  if (state === 'planned') return 'openSession';
  return missing > 0 ? 'missingSheets' : 'closeSession';
}
