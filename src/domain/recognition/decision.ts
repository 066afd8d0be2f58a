import type { ActorIdentity } from '../access/actor-identity.ts';
import type { ActOf, DataOf, KindOf } from '../acts/act.ts';
import { day, list, maybe, oneOf, record, text } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import { formatVietnameseDate, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import { refuse, type Refused } from '../result.ts';
import {
  NUMBERED_PAPERS,
  SIGNED_PAPERS,
  type DecisionPaper,
  type KeptPaper,
  type NumberedPaper,
  type PaperNumber,
} from './papers.ts';
import { PAPER_SHAPE, waitingAmendment, type Amendment } from './amendment.ts';

/** The office's own template that the paper of an act was made from, by its hash; none: the built-in layout. */
const MADE_FROM = { template: maybe(text) };

/** What each act of a decision carries besides who and when. */
export const DECISION_ACTS = {
  prepare: record({ number: text, dated: day }),
  sign: record({
    certificates: list(text),
    /** Of what the leader was shown (`decisionAsShown`); signatures before 28/11/2026 have none. */
    sha256: maybe(text),
    ...MADE_FROM,
  }),
  /** A correction or an annex of the signed decision is put before the leader. */
  prepareAmendment: PAPER_SHAPE,
  /** The hash of what the leader was shown (`amendmentAsShown`). */
  signAmendment: record({ sha256: text }),
  /** The leader does not sign what waits for him, the decision itself or an amendment of it. */
  sendBack: record({ reason: text }),
  /** The office takes back what waits for the leader. */
  withdraw: record({ reason: text }),
  /** What the office's book of documents gave a paper of this decision; the last entry counts. */
  numberPaper: record({
    ...{ paper: oneOf(NUMBERED_PAPERS), number: text, dated: day },
    ...MADE_FROM,
  }),
  /** The results were told in writing to every producer and commune (Đ7.3g). */
  tellResults: record({ number: text, dated: day, ...MADE_FROM }),
  /** Whoever had not read the notice was reminded. */
  remindResults: record({}),
  /** A signed paper came back: which file, and the hash of its bytes. Later ones stand beside it. */
  keepSigned: record({ paper: oneOf(SIGNED_PAPERS), fileId: text, sha256: text }),
};

export type DecisionActs = typeof DECISION_ACTS;
export type DecisionActKind = KindOf<DecisionActs>;
export type DecisionActData = DataOf<DecisionActs>;
export type DecisionAct = ActOf<DecisionActs>;

/** `amending`: signed, and a correction or an annex of it waits for the leader. */
export type DecisionState = 'none' | 'prepared' | 'signed' | 'amending' | 'sentBack' | 'withdrawn';

/** Whether the leader has signed it; corrections and annexes change nothing in that. */
export function isSigned(state: DecisionState): boolean {
  return state === 'signed' || state === 'amending';
}

/**
 * A decision waits for the leader until it is signed (Đ7.3e), or until one of the two takes it off
 * the table: then its products may be decided in another. A signed one stays; corrections and annexes
 * stand beside it.
 */
export interface DecisionStanding extends Standing<DecisionState> {
  readonly preparedBy: ActorIdentity | null;
  readonly signedOn: PlainDate | null;
  readonly signedAt: Instant | null;
  readonly signedBy: ActorIdentity | null;
  /** Hash of what was signed. */
  readonly sha256: string | null;
  /** When and why it was sent back or withdrawn. */
  readonly takenBack: { readonly on: PlainDate; readonly reason: string } | null;
  /** In the order in which they were prepared. */
  readonly amendments: readonly Amendment[];
  /** As its preparation wrote it: refusals name it. */
  readonly number: string;
  /** Numbers of the papers around it, as far as they were given. */
  readonly numbers: Readonly<Partial<Record<NumberedPaper, PaperNumber>>>;
  /** Which template each paper was made from once its act stands, by its hash; null: the built-in layout. */
  readonly madeFrom: Readonly<Partial<Record<DecisionPaper, string | null>>>;
  /** The notice of the results; null until it was sent. */
  readonly told: PaperNumber | null;
  readonly remindedOn: PlainDate | null;
  /** Signed papers that came back, in the order in which they did. */
  readonly kept: readonly KeptPaper[];
}

const NOTHING: DecisionStanding = {
  state: 'none',
  seq: 0,
  preparedBy: null,
  signedOn: null,
  signedAt: null,
  signedBy: null,
  sha256: null,
  takenBack: null,
  amendments: [],
  number: '',
  numbers: {},
  madeFrom: {},
  told: null,
  remindedOn: null,
  kept: [],
};

const NUMBERED = { numberPaper: { by: 'decision.prepare' } } as const;
const KEPT = {
  ...NUMBERED,
  keepSigned: { by: 'decision.prepare' },
  tellResults: { by: 'result.tell' },
  remindResults: { by: 'result.tell' },
} as const;

/** A decision of the province from its draft on. */
export const DECISION: Subject<DecisionActs, DecisionState, DecisionStanding> = {
  kind: 'decision',
  shapes: DECISION_ACTS,
  allowed: {
    none: { prepare: { by: 'decision.prepare', to: 'prepared' } },
    prepared: {
      ...NUMBERED,
      sign: { by: 'decision.sign', to: 'signed' },
      sendBack: { by: 'decision.sign', to: 'sentBack' },
      withdraw: { by: 'decision.withdraw', to: 'withdrawn' },
    },
    signed: { ...KEPT, prepareAmendment: { by: 'decision.amend', to: 'amending' } },
    amending: {
      ...KEPT,
      signAmendment: { by: 'decision.sign', to: 'signed' },
      sendBack: { by: 'decision.sign', to: 'signed' },
      withdraw: { by: 'decision.withdraw', to: 'signed' },
    },
    sentBack: {},
    withdrawn: {},
  },
  nothing: () => NOTHING,
  changes: changesOf,
  quiet: ['numberPaper', 'keepSigned', 'tellResults', 'remindResults'],
  refuseNow,
};

function changesOf(before: DecisionStanding, act: DecisionAct): ChangesOf<DecisionStanding> {
  const { onDay } = act;
  switch (act.kind) {
    case 'prepare':
      return { preparedBy: act.actor, number: act.data.number };
    case 'sign': {
      const sha256 = act.data.sha256 ?? null;
      const signed = { signedOn: onDay, signedAt: act.at, signedBy: act.actor, sha256 };
      return { ...signed, madeFrom: madeFrom(before, 'decision', act.data) };
    }
    case 'prepareAmendment': {
      const waits = { ...act.data, ...WAITS, seq: act.seq, preparedBy: act.actor };
      return { amendments: [...before.amendments, waits] };
    }
    case 'signAmendment':
      return settled(before, { state: 'signed', settledOn: onDay, sha256: act.data.sha256 });
    case 'numberPaper': {
      const { paper, number, dated } = act.data;
      const numbers = { ...before.numbers, [paper]: { number, dated } };
      return { numbers, madeFrom: madeFrom(before, paper, act.data) };
    }
    case 'tellResults': {
      const { number, dated } = act.data;
      return { told: { number, dated }, madeFrom: madeFrom(before, 'notice', act.data) };
    }
    case 'remindResults':
      return { remindedOn: onDay };
    case 'keepSigned':
      return { kept: [...before.kept, { ...act.data, keptAt: act.at }] };
    case 'sendBack':
    case 'withdraw': {
      const { reason } = act.data;
      const state = act.kind === 'sendBack' ? 'sentBack' : 'withdrawn';
      return before.state === 'prepared'
        ? { takenBack: { on: onDay, reason } }
        : settled(before, { state, settledOn: onDay, reason });
    }
  }
}

function madeFrom(
  before: DecisionStanding,
  paper: DecisionPaper,
  { template }: { readonly template?: string },
) {
  return { ...before.madeFrom, [paper]: template ?? null };
}

const WAITS = { state: 'waiting', settledOn: null, sha256: null, reason: null } as const;

function settled({ amendments }: DecisionStanding, change: Partial<Amendment>) {
  return {
    amendments: amendments.map((one) => (one.state === 'waiting' ? { ...one, ...change } : one)),
  };
}

/** Acts with papers that there are only once the leader has signed. */
const AFTER_SIGNATURE: readonly DecisionActKind[] = ['keepSigned', 'tellResults', 'remindResults'];

/**
 * Why an act cannot follow now: DECISION_ALREADY_SIGNED, DECISION_TAKEN_BACK, DECISION_NOT_SIGNED,
 * AMENDMENT_WAITS, AMENDMENT_NOT_WAITING, PAPER_BEFORE_SIGNATURE.
 */
function refuseNow(before: DecisionStanding, kind: DecisionActKind): Refused {
  const { number, signedOn, takenBack, amendments } = before;
  if (takenBack)
    return refuse('DECISION_TAKEN_BACK', { number, day: formatVietnameseDate(takenBack.on) });
  if (AFTER_SIGNATURE.includes(kind) && signedOn === null)
    return refuse('PAPER_BEFORE_SIGNATURE', { number });
  const waiting = waitingAmendment(amendments);
  if (kind === 'prepareAmendment')
    return waiting
      ? refuse('AMENDMENT_WAITS', { number: waiting.number })
      : refuse('DECISION_NOT_SIGNED', { number });
  if (kind === 'signAmendment') return refuse('AMENDMENT_NOT_WAITING', { number });
  const day = signedOn === null ? '' : formatVietnameseDate(signedOn);
  return refuse('DECISION_ALREADY_SIGNED', { number, day });
}

/** Where a decision that is there stands. */
export type PreparedState = Exclude<DecisionState, 'none'>;
