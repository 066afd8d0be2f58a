import type { Actor } from '#domain/access/authorize.ts';
import { sessionStanding, type SessionState } from '#domain/council/session.ts';
import { listAgenda } from '#storage/council/agenda.ts';
import { listSessionActs, listSessions, type SessionRow } from '#storage/council/sessions.ts';
import { reachFor } from '../access/allow.ts';
import type { Deps } from '../deps.ts';

export interface SessionSummary {
  readonly session: SessionRow;
  readonly state: SessionState;
  readonly products: number;
}

/** Sessions within reach, newest first. A province holds a handful a year, so each is folded. */
export async function listSessionSummaries(
  deps: Deps,
  actor: Actor,
): Promise<readonly SessionSummary[]> {
  const sessions = await listSessions(deps.db, reachFor(deps, actor, 'session.view'));
  return Promise.all(
    sessions.map(async (session) => ({
      session,
      state: sessionStanding(await listSessionActs(deps.db, session.id)).state,
      products: (await listAgenda(deps.db, session.id)).length,
    })),
  );
}
