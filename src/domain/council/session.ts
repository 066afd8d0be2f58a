import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import type { Instant } from '../calendar/plain-date.ts';
import { refuse } from '../result.ts';
import { closedRefusal } from './late.ts';
import { withMembers, type Members } from './members.ts';
import {
  ALLOWED_IN_SESSION,
  SESSION_ACTS,
  type SessionAct,
  type SessionActData,
  type SessionActs,
  type SessionState,
} from './session-acts.ts';

/** How a member sits in a session. `invited` votes only when the Regulation lets them (Đ7.3b-4). */
export type SeatRole = 'chair' | 'deputy' | 'member' | 'secretary' | 'invited';

export interface Seat {
  readonly accountId: string;
  readonly name: string;
  readonly bodyName: string;
  readonly role: SeatRole;
  readonly voting: boolean;
}

export interface KnockOut {
  readonly ground: string;
  readonly proof: string;
}

/** What the acts of a session come to. */
export interface SessionStanding extends Standing<SessionState> {
  readonly absent: ReadonlySet<string>;
  /** Dossier → accounts that may not see it. */
  readonly conflicts: Members;
  readonly knockOuts: ReadonlyMap<string, KnockOut>;
  /** Dossier → accounts whose sheet is sealed. */
  readonly sealed: Members;
  readonly openedAt: Instant | null;
  /** The Regulation that the opening took; null before, and where the planned one was kept. */
  readonly openedUnder: string | null;
  /** Who was planned with a vote and lost it at the opening. */
  readonly withoutVote: ReadonlySet<string>;
  readonly closedAt: Instant | null;
  /** Dossiers that the closing sent on to another session. */
  readonly deferred: ReadonlySet<string>;
}

/** A meeting of the council from its plan to its closing. */
export const SESSION: Subject<SessionActs, SessionState, SessionStanding> = {
  kind: 'session',
  shapes: SESSION_ACTS,
  allowed: ALLOWED_IN_SESSION,
  nothing: () => ({
    state: 'none',
    seq: 0,
    absent: new Set(),
    conflicts: new Map(),
    knockOuts: new Map(),
    sealed: new Map(),
    openedAt: null,
    openedUnder: null,
    withoutVote: new Set(),
    closedAt: null,
    deferred: new Set(),
  }),
  changes: changesOf,
  refuseNow: (before) =>
    before.state === 'closed' ? closedRefusal(before) : refuse('SESSION_ACT_NOT_NOW'),
};

function changesOf(
  before: SessionStanding,
  act: SessionAct,
  own: boolean,
): ChangesOf<SessionStanding> {
  switch (act.kind) {
    case 'create':
      return {};
    case 'open':
      return {
        absent: new Set(act.data.absent),
        conflicts: withMembers(before.conflicts, act.data.tied, own),
        openedAt: act.at,
        openedUnder: act.data.regulationId ?? null,
        withoutVote: new Set(act.data.withoutVote),
      };
    case 'attend':
      return { absent: withPresence(before.absent, act.data) };
    case 'declareConflict':
      return { conflicts: withMembers(before.conflicts, [act.data], own) };
    case 'confirmKnockOut': {
      const { dossierId, ground, proof } = act.data;
      return { knockOuts: new Map(before.knockOuts).set(dossierId, { ground, proof }) };
    }
    case 'liftKnockOut': {
      const knockOuts = new Map(before.knockOuts);
      knockOuts.delete(act.data.dossierId);
      return { knockOuts };
    }
    case 'seal':
      return { sealed: withMembers(before.sealed, [act.data], own) };
    case 'close':
      return { closedAt: act.at, deferred: new Set(act.data.deferred) };
  }
}

function withPresence(
  absent: ReadonlySet<string>,
  change: SessionActData['attend'],
): ReadonlySet<string> {
  const next = new Set(absent);
  if (change.present) next.delete(change.accountId);
  else next.add(change.accountId);
  return next;
}
