import type { ActorIdentity } from '../access/actor-identity.ts';
import type { Instant, PlainDate } from '../calendar/plain-date.ts';

/** What each act of a decision carries besides who and when. */
export interface DecisionActData {
  readonly prepare: { readonly number: string; readonly dated: PlainDate };
  readonly sign: {
    readonly certificates: readonly string[];
    /** Of what the leader was shown (`decisionAsShown`); signatures before 28/11/2026 have none. */
    readonly sha256?: string;
  };
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

/** A decision waits for the leader until it is signed; nothing comes after (Đ7.3e). */
export interface DecisionStanding {
  readonly state: 'prepared' | 'signed';
  readonly seq: number;
  readonly signedOn: PlainDate | null;
  readonly signedAt: Instant | null;
  readonly signedBy: ActorIdentity | null;
  /** Hash of what was signed. */
  readonly sha256: string | null;
}

/** Folds a decision's acts. Throws when it does not begin with `prepare` or is signed twice. */
export function decisionStanding(acts: readonly DecisionAct[]): DecisionStanding {
  const [first, second, ...rest] = acts;
  if (first?.kind !== 'prepare' || rest.length > 0)
    throw new Error('a decision is prepared, then signed');
  if (!second) return PREPARED;
  if (second.kind !== 'sign') throw new Error('a decision is prepared once');
  return {
    state: 'signed',
    seq: 2,
    signedOn: second.onDay,
    signedAt: second.at,
    signedBy: second.actor,
    sha256: second.data.sha256 ?? null,
  };
}

const PREPARED: DecisionStanding = {
  state: 'prepared',
  seq: 1,
  signedOn: null,
  signedAt: null,
  signedBy: null,
  sha256: null,
};
