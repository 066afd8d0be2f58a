import type { Actor } from '#domain/access/authorize.ts';
import type { Role, Verb } from '#domain/access/rights.ts';
import {
  applySessionAct,
  sessionRolesAllowed,
  sessionStanding,
  type Seat,
  type SessionAct,
  type SessionActData,
  type SessionActKind,
  type SessionStanding,
} from '#domain/council/session.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findRequest } from '#storage/acts/find-request.ts';
import {
  listSeats,
  listSessionActs,
  lockSession,
  type SessionRow,
} from '#storage/council/sessions.ts';
import type { Trx } from '#storage/database.ts';
import { allow } from '../access/allow.ts';
import { recordAct } from '../acts/record-act.ts';
import type { Deps } from '../deps.ts';
import { closedRefusal } from './late-sheet.ts';

const VERB_OF: Record<Exclude<SessionActKind, 'create'>, Verb> = {
  open: 'session.open',
  attend: 'session.attend',
  declareConflict: 'session.declareConflict',
  confirmKnockOut: 'session.confirmKnockOut',
  liftKnockOut: 'session.confirmKnockOut',
  seal: 'session.score',
  close: 'session.close',
};

/** What a use case sees when it prepares the data of its act. */
export interface SessionContext {
  readonly trx: Trx;
  readonly session: SessionRow;
  readonly seats: readonly Seat[];
  readonly standing: SessionStanding;
  readonly role: Role;
}

export interface SessionRequest {
  readonly sessionId: string;
  readonly idempotencyKey: string;
}

/**
 * The one way in which an act gets onto a session. The session's row is locked, so acts come one
 * after the other: members who seal in the same second do not refuse each other, and a seal after
 * the close is refused. Refuses NOT_FOUND, NOT_ALLOWED, SESSION_CLOSED, SESSION_ACT_NOT_NOW and what
 * `prepare` says.
 */
export async function actOnSession<Kind extends keyof typeof VERB_OF>(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  kind: Kind,
  request: SessionRequest,
  prepare: (context: SessionContext) => Promise<Result<SessionActData[Kind]>>,
): Promise<Result<SessionStanding>> {
  const session = await lockSession(trx, request.sessionId);
  if (!session) return refuse('NOT_FOUND');
  const role = allow(deps, actor, VERB_OF[kind], { sessionIds: [session.id] });
  if (!role.ok) return role;
  const standing = sessionStanding(await listSessionActs(trx, session.id));
  const { idempotencyKey } = request;
  const done = await findRequest(trx, { actor, kind, idempotencyKey, asked: request });
  if (!done.ok) return done;
  if (done.value !== null) return ok(standing);
  if (standing.state === 'closed') return closedRefusal(standing);
  const roles = sessionRolesAllowed(standing.state, kind);
  if (roles.length === 0) return refuse('SESSION_ACT_NOT_NOW');
  if (!roles.includes(role.value)) return refuse('NOT_ALLOWED');
  const seats = await listSeats(trx, session.id);
  const data = await prepare({ trx, session, seats, standing, role: role.value });
  if (!data.ok) return data;
  return recordSessionAct(deps, trx, actor, {
    sessionId: session.id,
    idempotencyKey,
    asked: request,
    kind,
    role: role.value,
    data: data.value,
    before: standing,
  });
}

/** An act that has been checked, to be written down. */
export interface CheckedSessionAct<Kind extends SessionActKind> {
  readonly sessionId: string;
  readonly idempotencyKey: string | null;
  /** All that the request of this key asked for. */
  readonly asked?: unknown;
  readonly kind: Kind;
  readonly role: Role;
  readonly data: SessionActData[Kind];
  readonly before: SessionStanding;
}

/** Appends a checked act; the caller has asked rights and the table of acts. */
export async function recordSessionAct<Kind extends SessionActKind>(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  act: CheckedSessionAct<Kind>,
): Promise<Result<SessionStanding>> {
  const { sessionId, before, ...done } = act;
  const subject = { subjectKind: 'session', subjectId: sessionId, afterSeq: before.seq } as const;
  const recorded = await recordAct(deps, trx, actor, { ...subject, ...done });
  if (!recorded.ok) return recorded;
  // TypeScript cannot see that kind and data belong together once they are generic.
  return ok(applySessionAct(before, recorded.value as unknown as SessionAct));
}
