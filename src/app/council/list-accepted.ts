import { type SessionState } from '#domain/council/session-acts.ts';
import { SESSION } from '#domain/council/session.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { setById } from '#domain/criteria/find.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listAccepted as query, type AcceptedDossier } from '#storage/council/accepted.ts';
import { findSession, type SessionRow } from '#storage/council/sessions.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { tiesOf } from '../dossier/council-sight.ts';

/** An accepted dossier as the office gives it to a session. */
export interface AcceptedEntry extends AcceptedDossier {
  readonly setName: string;
  readonly setNo: number | null;
  readonly communeName: string;
}

/** What may be given to a planned session. */
export interface SessionIntake {
  readonly session: SessionRow;
  readonly state: SessionState;
  readonly dossiers: readonly AcceptedEntry[];
}

/** The accepted dossiers that may be given to the session. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function listAccepted(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<Result<SessionIntake>> {
  const session = await findSession(deps.db, sessionId);
  if (!session) return refuse('NOT_FOUND');
  const allowed = allow(deps, actor, 'dossier.assign', { unitId: session.unitId });
  if (!allowed.ok) return allowed;
  const rows = await query(deps.db, reachFor(deps, actor, 'dossier.assign'), session.id);
  const ties = await tiesOf(deps.db, actor);
  return ok({
    session,
    state: (await readStanding(deps.db, SESSION, session.id)).state,
    dossiers: rows.filter((row) => !ties.has(row.dossierId)).map((row) => entryOf(deps, row)),
  });
}

function entryOf(deps: Deps, row: AcceptedDossier): AcceptedEntry {
  const set = setById(deps.criteria, row.criteriaSet);
  return {
    ...row,
    setName: set.ok ? set.value.name : row.criteriaSet,
    setNo: set.ok ? set.value.no : null,
    communeName: deps.units.unitById(row.unitId, deps.clock.today())?.fullName ?? row.unitId,
  };
}
