import { SESSION, type Seat, type SessionStanding } from '#domain/council/session.ts';
import type { SessionActs, SessionState } from '#domain/council/session-acts.ts';
import { projectSession } from '#storage/council/project-session.ts';
import { listSeats, lockSession, type SessionRow } from '#storage/council/sessions.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { Found, StoredSubject } from '../acts/stored-subject.ts';

export interface SessionRequest extends KeyedInput {
  readonly sessionId: string;
}

/** A request about one product on the agenda. */
export interface DossierInSession extends SessionRequest {
  readonly dossierId: string;
}

/** A session with those who sit in it. */
export interface SessionWithSeats {
  readonly session: SessionRow;
  readonly seats: readonly Seat[];
}

/**
 * A session in the tables. Its row is locked, so acts come one after the other: members who seal in the
 * same second do not refuse each other, and a seal after the close is refused.
 */
export const SESSIONS: StoredSubject<
  SessionActs,
  SessionState,
  SessionStanding,
  SessionWithSeats,
  SessionRequest
> = {
  rules: SESSION,
  idOf: ({ sessionId }) => sessionId,
  lock: async (trx, id) => {
    const session = await lockSession(trx, id);
    return session && { session, seats: await listSeats(trx, id) };
  },
  targetOf: (_trx, _actor, { session }) => ({ sessionIds: [session.id] }),
  project: projectSession,
};

/** What a use case sees when it prepares an act on a session. */
export type SessionFound = Found<SessionActs, SessionStanding, SessionWithSeats>;
