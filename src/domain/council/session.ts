import type { ActorIdentity } from '../access/actor-identity.ts';
import type { Role } from '../access/rights.ts';
import type { Instant, PlainDate } from '../calendar/plain-date.ts';

/** How a member sits in a session. `invited` votes only when the Regulation lets them (Đ7.3b-4). */
export type SeatRole = 'chair' | 'deputy' | 'member' | 'secretary' | 'invited';

export interface Seat {
  readonly accountId: string;
  readonly name: string;
  readonly bodyName: string;
  readonly role: SeatRole;
  readonly voting: boolean;
}

/** What each act of a council session carries besides who and when. */
export interface SessionActData {
  readonly create: { readonly regulationId: string };
  /**
   * Scoring begins; the appointed members who are not here are marked absent. `tied` are those whose
   * own account speaks for a producer on the agenda, and those who said in an earlier session that
   * they are tied (`earlier`): they need not say so (Đ4.2). The session is held under the Regulation in
   * force when it opens (`regulationId`); sessions opened before that was written keep theirs. Where
   * that one lets the invited only speak, those who were planned with a vote lose it (`withoutVote`).
   */
  readonly open: {
    readonly absent: readonly string[];
    readonly regulationId?: string;
    readonly withoutVote?: readonly string[];
    readonly tied: readonly {
      readonly dossierId: string;
      readonly accountId: string;
      readonly earlier?: true;
    }[];
  };
  readonly attend: { readonly accountId: string; readonly present: boolean };
  /** Đ4.2: a member tied to a producer neither sees nor scores its dossier. */
  readonly declareConflict: {
    readonly dossierId: string;
    readonly accountId: string;
    readonly reason: string;
  };
  /** A ground of rejection of the set (Annex II) is confirmed, with its proof in words. */
  readonly confirmKnockOut: {
    readonly dossierId: string;
    readonly ground: string;
    readonly proof: string;
  };
  /** The confirmation was a mistake: the product is scored like any other again. */
  readonly liftKnockOut: { readonly dossierId: string; readonly reason: string };
  readonly seal: {
    readonly dossierId: string;
    readonly accountId: string;
    readonly sheetId: string;
    readonly hash: string;
  };
  readonly close: { readonly recorded: readonly string[]; readonly deferred: readonly string[] };
}

export type SessionActKind = keyof SessionActData;
export type SessionAct = {
  readonly [Kind in SessionActKind]: {
    readonly kind: Kind;
    readonly seq: number;
    readonly actor: ActorIdentity;
    readonly role: Role;
    readonly at: Instant;
    readonly onDay: PlainDate;
    readonly data: SessionActData[Kind];
  };
}[SessionActKind];

export const SESSION_STATES = ['none', 'planned', 'scoring', 'closed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** The one table of allowed acts of a session. What is missing nobody may do. */
export const SESSION_ACTS = {
  none: { create: ['officeOfficer', 'officeHead'] },
  planned: { open: ['secretary'], declareConflict: ['councilMember', 'chair'] },
  scoring: {
    attend: ['secretary'],
    declareConflict: ['councilMember', 'chair'],
    confirmKnockOut: ['secretary'],
    liftKnockOut: ['secretary'],
    seal: ['councilMember', 'chair'],
    close: ['secretary'],
  },
  closed: {},
} as const satisfies Record<SessionState, Partial<Record<SessionActKind, readonly Role[]>>>;

const STATE_AFTER: Partial<Record<SessionActKind, SessionState>> = {
  create: 'planned',
  open: 'scoring',
  close: 'closed',
};

export interface KnockOut {
  readonly ground: string;
  readonly proof: string;
}

/** What the acts of a session come to. */
export interface SessionStanding {
  readonly state: SessionState;
  readonly seq: number;
  readonly absent: ReadonlySet<string>;
  /** Dossier → accounts that may not see it. */
  readonly conflicts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly knockOuts: ReadonlyMap<string, KnockOut>;
  /** Dossier → accounts whose sheet is sealed. */
  readonly sealed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Dossiers that the closing sent on to another session. */
  readonly deferred: ReadonlySet<string>;
}

const NOTHING: SessionStanding = {
  state: 'none',
  seq: 0,
  absent: new Set(),
  conflicts: new Map(),
  knockOuts: new Map(),
  sealed: new Map(),
  openedAt: null,
  closedAt: null,
  deferred: new Set(),
};

export function sessionStanding(acts: readonly SessionAct[]): SessionStanding {
  return acts.reduce(applySessionAct, NOTHING);
}

/** Who may do the act in that state; nobody when the table is silent. */
export function sessionRolesAllowed(state: SessionState, act: SessionActKind): readonly Role[] {
  const acts: Partial<Record<SessionActKind, readonly Role[]>> = SESSION_ACTS[state];
  return acts[act] ?? [];
}

/** One act on top of what stood before. Throws when the ledger itself is broken. */
export function applySessionAct(before: SessionStanding, act: SessionAct): SessionStanding {
  if (act.seq !== before.seq + 1) throw new Error(`act ${act.seq} follows ${before.seq}`);
  if (sessionRolesAllowed(before.state, act.kind).length === 0) {
    throw new Error(`act ${act.kind} does not follow state ${before.state}`);
  }
  const state = STATE_AFTER[act.kind] ?? before.state;
  return { ...before, state, seq: act.seq, ...changesOf(before, act) };
}

function changesOf(before: SessionStanding, act: SessionAct): Partial<SessionStanding> {
  switch (act.kind) {
    case 'create':
      return {};
    case 'open':
      return {
        absent: new Set(act.data.absent),
        conflicts: act.data.tied.reduce(withMember, before.conflicts),
        openedAt: act.at,
      };
    case 'attend':
      return { absent: withPresence(before.absent, act.data) };
    case 'declareConflict':
      return { conflicts: withMember(before.conflicts, act.data) };
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
      return { sealed: withMember(before.sealed, act.data) };
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

function withMember(
  map: ReadonlyMap<string, ReadonlySet<string>>,
  entry: { readonly dossierId: string; readonly accountId: string },
): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Set(map.get(entry.dossierId)).add(entry.accountId);
  return new Map(map).set(entry.dossierId, members);
}
