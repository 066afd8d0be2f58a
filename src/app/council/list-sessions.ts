import type { Actor } from '#domain/access/authorize.ts';
import type { PlannedState } from '#domain/council/session-acts.ts';
import {
  listSessions as query,
  type Hidden,
  type ListedSession,
} from '#storage/council/list-sessions.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { producersOf, tiesOf, type Ties } from '../dossier/council-sight.ts';
import { pagesOf, sliceOf } from '../paging.ts';

export const SESSIONS_PER_PAGE = 25;

export interface SessionFilter {
  /** Null: all. */
  readonly state: PlannedState | null;
  /** From 1. */
  readonly page: number;
}

export interface SessionList {
  readonly rows: readonly ListedSession[];
  readonly total: number;
  readonly pages: number;
}

/** Sessions within reach, newest first, with the products that the actor may know of. */
export async function listSessions(
  deps: Deps,
  actor: Actor,
  { state, page }: SessionFilter,
): Promise<SessionList> {
  const { rows, total } = await query(deps.db, reachFor(deps, actor, 'session.view'), {
    ...hiddenFrom(actor, await tiesOf(deps.db, actor)),
    state,
    ...sliceOf(page, SESSIONS_PER_PAGE),
  });
  return { rows, total, pages: pagesOf(total, SESSIONS_PER_PAGE) };
}

/** What `standsAside` keeps from the actor, for lists. */
export function hiddenFrom(actor: Actor, ties: Ties): Hidden {
  return { ties, producerIds: producersOf(actor) };
}
