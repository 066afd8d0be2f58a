import { type SessionState } from '#domain/council/session-acts.ts';
import { SESSION } from '#domain/council/session.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { listAgenda } from '#storage/council/agenda.ts';
import { listSessions, type SessionRow } from '#storage/council/sessions.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { maySeeProduct } from './board-row.ts';
import { tiesOf, type Ties } from '../dossier/council-sight.ts';

export interface SessionSummary {
  readonly session: SessionRow;
  readonly state: SessionState;
  /** Products the actor may know of. */
  readonly products: number;
}

/** Sessions within reach, newest first. A province holds a handful a year, so each is folded. */
export async function listSessionSummaries(
  deps: Deps,
  actor: Actor,
): Promise<readonly SessionSummary[]> {
  const sessions = await listSessions(deps.db, reachFor(deps, actor, 'session.view'));
  const ties = await tiesOf(deps.db, actor);
  return Promise.all(sessions.map((session) => summaryOf(deps, actor, ties, session)));
}

async function summaryOf(
  deps: Deps,
  actor: Actor,
  ties: Ties,
  session: SessionRow,
): Promise<SessionSummary> {
  const standing = await readStanding(deps.db, SESSION, session.id);
  const agenda = await listAgenda(deps.db, session.id);
  const products = agenda.filter((item) => maySeeProduct({ actor, ties }, item)).length;
  return { session, state: standing.state, products };
}
