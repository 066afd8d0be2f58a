import * as v from 'valibot';
import type { ActOf, DataOf, KindOf } from '../acts/act.ts';
import { flag, list, maybe, record, text } from '../acts/shapes.ts';
import type { AllowedActs } from '../acts/subject.ts';

/** What each act of a council session carries besides who and when. */
export const SESSION_ACTS = {
  create: record({ regulationId: text }),
  /**
   * Scoring begins; the appointed members who are not here are marked absent. `tied` are those whose
   * own account speaks for a producer on the agenda, and those who said in an earlier session that
   * they are tied (`earlier`): they need not say so (Đ4.2). The session is held under the Regulation in
   * force when it opens (`regulationId`); sessions opened before that was written keep theirs. Where
   * that one lets the invited only speak, those who were planned with a vote lose it (`withoutVote`).
   */
  open: record({
    absent: list(text),
    regulationId: maybe(text),
    withoutVote: maybe(list(text)),
    tied: list(record({ dossierId: text, accountId: text, earlier: maybe(v.literal(true)) })),
  }),
  attend: record({ accountId: text, present: flag }),
  /** Đ4.2: a member tied to a producer neither sees nor scores its dossier. */
  declareConflict: record({ dossierId: text, accountId: text, reason: text }),
  /** A ground of rejection of the set (Annex II) is confirmed, with its proof in words. */
  confirmKnockOut: record({ dossierId: text, ground: text, proof: text }),
  /** The confirmation was a mistake: the product is scored like any other again. */
  liftKnockOut: record({ dossierId: text, reason: text }),
  seal: record({ dossierId: text, accountId: text, sheetId: text, hash: text }),
  close: record({ recorded: list(text), deferred: list(text) }),
};

export type SessionActs = typeof SESSION_ACTS;
export type SessionActKind = KindOf<SessionActs>;
export type SessionActData = DataOf<SessionActs>;
export type SessionAct = ActOf<SessionActs>;

export const SESSION_STATES = ['none', 'planned', 'scoring', 'closed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];
/** Where a session that is there stands. */
export type PlannedState = Exclude<SessionState, 'none'>;

/** The one table of allowed acts of a session. What is missing nobody may do. */
export const ALLOWED_IN_SESSION: AllowedActs<SessionState, SessionActKind> = {
  none: { create: { by: 'session.create', to: 'planned' } },
  planned: {
    open: { by: 'session.open', to: 'scoring' },
    declareConflict: { by: 'session.declareConflict' },
  },
  scoring: {
    attend: { by: 'session.attend' },
    declareConflict: { by: 'session.declareConflict' },
    confirmKnockOut: { by: 'session.confirmKnockOut' },
    liftKnockOut: { by: 'session.confirmKnockOut' },
    seal: { by: 'session.score' },
    close: { by: 'session.close', to: 'closed' },
  },
  closed: {},
};
