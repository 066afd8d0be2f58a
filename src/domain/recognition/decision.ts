import type { ActorIdentity } from '../access/actor-identity.ts';
import { formatVietnameseDate, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import {
  waitingAmendment,
  type Amendment,
  type AmendmentPaper,
  type Unsigned,
} from './amendment.ts';

/** What each act of a decision carries besides who and when. */
export interface DecisionActData {
  readonly prepare: { readonly number: string; readonly dated: PlainDate };
  readonly sign: {
    readonly certificates: readonly string[];
    /** Of what the leader was shown (`decisionAsShown`); signatures before 28/11/2026 have none. */
    readonly sha256?: string;
  };
  /** A correction or an annex of the signed decision is put before the leader. */
  readonly prepareAmendment: AmendmentPaper;
  /** The hash of what the leader was shown (`amendmentAsShown`). */
  readonly signAmendment: { readonly sha256: string };
  /** The leader does not sign what waits for him, the decision itself or an amendment of it. */
  readonly sendBack: { readonly reason: string };
  /** The office takes back what waits for the leader. */
  readonly withdraw: { readonly reason: string };
}

export type DecisionActKind = keyof DecisionActData;
export type DecisionAct = {
  readonly [Kind in DecisionActKind]: {
    readonly kind: Kind;
    readonly seq: number;
    readonly actor: ActorIdentity;
    readonly at: Instant;
    readonly onDay: PlainDate;
    readonly data: DecisionActData[Kind];
  };
}[DecisionActKind];

export type DecisionState = 'prepared' | 'signed' | Unsigned;

/**
 * A decision waits for the leader until it is signed (Đ7.3e), or until one of the two takes it off
 * the table: then its products may be decided in another. A signed one stays; corrections and annexes
 * stand beside it.
 */
export interface DecisionStanding {
  readonly state: DecisionState;
  readonly seq: number;
  readonly preparedBy: ActorIdentity;
  readonly signedOn: PlainDate | null;
  readonly signedAt: Instant | null;
  readonly signedBy: ActorIdentity | null;
  /** Hash of what was signed. */
  readonly sha256: string | null;
  /** When and why it was sent back or withdrawn. */
  readonly takenBack: { readonly on: PlainDate; readonly reason: string } | null;
  /** In the order in which they were prepared. */
  readonly amendments: readonly Amendment[];
}

/** Folds a decision's acts. Throws on acts that cannot follow each other. */
export function decisionStanding(acts: readonly DecisionAct[]): DecisionStanding {
  const [first, ...rest] = acts;
  if (first?.kind !== 'prepare') throw new Error('a decision is prepared first');
  return rest.reduce(applyToDecision, { ...PREPARED, preparedBy: first.actor });
}

const PREPARED = {
  state: 'prepared',
  seq: 1,
  signedOn: null,
  signedAt: null,
  signedBy: null,
  sha256: null,
  takenBack: null,
  amendments: [],
} as const;

/** What a further act makes of a decision. Throws on one that cannot follow. */
export function applyToDecision(before: DecisionStanding, act: DecisionAct): DecisionStanding {
  if (act.kind === 'prepare' || !checkDecisionAct(before, act.kind, UNNAMED).ok)
    throw new Error(`${act.kind} does not follow on a decision that is ${before.state}`);
  const standing = { ...before, seq: act.seq };
  const { onDay } = act;
  switch (act.kind) {
    case 'sign': {
      const sha256 = act.data.sha256 ?? null;
      const signed = { signedOn: onDay, signedAt: act.at, signedBy: act.actor, sha256 };
      return { ...standing, state: 'signed', ...signed };
    }
    case 'prepareAmendment': {
      const waits = { ...act.data, ...WAITS, seq: act.seq, preparedBy: act.actor };
      return { ...standing, amendments: [...before.amendments, waits] };
    }
    case 'signAmendment':
      return settled(standing, { state: 'signed', settledOn: onDay, sha256: act.data.sha256 });
    case 'sendBack':
    case 'withdraw': {
      const { reason } = act.data;
      const state = act.kind === 'sendBack' ? 'sentBack' : 'withdrawn';
      return before.state === 'prepared'
        ? { ...standing, state, takenBack: { on: onDay, reason } }
        : settled(standing, { state, settledOn: onDay, reason });
    }
  }
}

const UNNAMED = '';
const WAITS = { state: 'waiting', settledOn: null, sha256: null, reason: null } as const;

function settled(standing: DecisionStanding, change: Partial<Amendment>): DecisionStanding {
  const amendments = standing.amendments.map((one) =>
    one.state === 'waiting' ? { ...one, ...change } : one,
  );
  return { ...standing, amendments };
}

/** What may be done to a decision after it was prepared. */
export type LaterActKind = Exclude<DecisionActKind, 'prepare'>;

/**
 * Whether an act may follow now. Refuses DECISION_ALREADY_SIGNED, DECISION_TAKEN_BACK,
 * DECISION_NOT_SIGNED, AMENDMENT_WAITS and AMENDMENT_NOT_WAITING.
 */
export function checkDecisionAct(
  standing: DecisionStanding,
  kind: LaterActKind,
  number: string,
): Result<null> {
  const { state, signedOn, takenBack } = standing;
  const waiting = waitingAmendment(standing.amendments);
  if (takenBack)
    return refuse('DECISION_TAKEN_BACK', { number, day: formatVietnameseDate(takenBack.on) });
  const day = signedOn === null ? '' : formatVietnameseDate(signedOn);
  switch (kind) {
    case 'sign':
      return state === 'prepared' ? ok(null) : refuse('DECISION_ALREADY_SIGNED', { number, day });
    case 'sendBack':
    case 'withdraw':
      if (state === 'prepared' || waiting) return ok(null);
      return refuse('DECISION_ALREADY_SIGNED', { number, day });
    case 'prepareAmendment':
      if (state === 'prepared') return refuse('DECISION_NOT_SIGNED', { number });
      return waiting ? refuse('AMENDMENT_WAITS', { number: waiting.number }) : ok(null);
    case 'signAmendment':
      return waiting ? ok(null) : refuse('AMENDMENT_NOT_WAITING', { number });
  }
}

/** What lists say of a decision, from the kinds of its acts alone, first act first. */
export function decisionStateOf(kinds: readonly DecisionActKind[]): DecisionState {
  const [, second] = kinds;
  if (second === 'sign') return 'signed';
  if (second === 'sendBack') return 'sentBack';
  return second === 'withdraw' ? 'withdrawn' : 'prepared';
}
