import type { ActorIdentity } from '../access/actor-identity.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import { addDays } from '../calendar/day-arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { refuse, type Refused } from '../result.ts';
import type { Opening } from './grounds.ts';
import {
  REVOCATION_ACTS,
  type RevocationAct,
  type RevocationActData,
  type RevocationActKind,
  type RevocationActs,
} from './revocation-acts.ts';

/** In the order of Đ8.3; a case of five stars goes by the ministry. */
export const REVOCATION_STATES = [
  'opened',
  'verified',
  'hearing',
  'heard',
  'concluded',
  'submitted',
  'atMinistry',
  'ministryAnswered',
  'revoked',
  'dropped',
] as const;
export type RevocationState = 'none' | (typeof REVOCATION_STATES)[number];

/** What has become of a case. */
export interface RevocationStanding extends Standing<RevocationState> {
  readonly opening: Opening | null;
  readonly openedOn: PlainDate | null;
  readonly verified: RevocationActData['verify'] | null;
  /** The last day of the producer's term. */
  readonly answerBy: PlainDate | null;
  readonly statedOn: PlainDate | null;
  readonly heard: RevocationActData['hear'] | null;
  readonly concluded: RevocationActData['conclude'] | null;
  readonly draft: RevocationActData['submit'] | null;
  readonly proposal: RevocationActData['propose'] | null;
  readonly answer: RevocationActData['enterAnswer'] | null;
  /** The draft was sent back or withdrawn, the answer sent back: why. */
  readonly takenBack: { readonly on: PlainDate; readonly reason: string } | null;
  /** When it ended, and why it was dropped where it was. */
  readonly endedOn: PlainDate | null;
  readonly dropped: string | null;
  readonly receipts: readonly RevocationActData['noteReceipt'][];
  /** Whoever worked on it so far: another one signs. */
  readonly hands: readonly ActorIdentity[];
}

const NOTHING: RevocationStanding = {
  state: 'none',
  seq: 0,
  opening: null,
  openedOn: null,
  verified: null,
  answerBy: null,
  statedOn: null,
  heard: null,
  concluded: null,
  draft: null,
  proposal: null,
  answer: null,
  takenBack: null,
  endedOn: null,
  dropped: null,
  receipts: [],
  hands: [],
};

const HANDLE = 'revocation.handle';
const DROP = { drop: { by: 'revocation.drop', to: 'dropped' } } as const;

/** Revoking a certificate: checked, heard, concluded, decided by another person than those (Đ8). */
export const REVOCATION: Subject<RevocationActs, RevocationState, RevocationStanding> = {
  kind: 'revocation',
  shapes: REVOCATION_ACTS,
  allowed: {
    none: { open: { by: HANDLE, to: 'opened' } },
    opened: { verify: { by: HANDLE, to: 'verified' }, ...DROP },
    verified: { askProducer: { by: HANDLE, to: 'hearing' }, ...DROP },
    hearing: {
      makeStatement: { by: 'revocation.answer' },
      hear: { by: HANDLE, to: 'heard' },
      ...DROP,
    },
    heard: { conclude: { by: HANDLE, to: 'concluded' }, ...DROP },
    concluded: {
      submit: { by: HANDLE, to: 'submitted' },
      propose: { by: HANDLE, to: 'atMinistry' },
      ...DROP,
    },
    submitted: {
      withdraw: { by: HANDLE, to: 'concluded' },
      sendBack: { by: 'decision.sign', to: 'concluded' },
      sign: { by: 'decision.sign', to: 'revoked' },
    },
    atMinistry: { enterAnswer: { by: HANDLE, to: 'ministryAnswered' } },
    ministryAnswered: {
      sendBackAnswer: { by: 'ministry.confirm', to: 'atMinistry' },
      confirmRevoked: { by: 'ministry.confirm', to: 'revoked' },
      confirmKept: { by: 'ministry.confirm', to: 'dropped' },
    },
    revoked: { noteReceipt: { by: HANDLE } },
    dropped: {},
  },
  nothing: () => NOTHING,
  changes: (before, act) => ({ ...changesOf(before, act), hands: handsAfter(before, act) }),
  quiet: ['makeStatement', 'noteReceipt'],
  refuseNow,
};

/** Whoever sends a paper back has read it and no more; whoever is heard works on nothing. */
const NO_HAND: readonly RevocationActKind[] = ['makeStatement', 'sendBack', 'sendBackAnswer'];

function handsAfter({ hands }: RevocationStanding, { kind, actor }: RevocationAct) {
  return NO_HAND.includes(kind) ? hands : [...hands, actor];
}

function changesOf(before: RevocationStanding, act: RevocationAct): ChangesOf<RevocationStanding> {
  const on = act.onDay;
  switch (act.kind) {
    case 'open':
      return { opening: act.data, openedOn: on };
    case 'verify':
      return { verified: act.data };
    case 'askProducer':
      return { answerBy: act.data.answerBy };
    case 'makeStatement':
      return { statedOn: on };
    case 'hear':
      return { heard: act.data };
    case 'conclude':
      return { concluded: act.data };
    case 'submit':
      return { draft: act.data, takenBack: null };
    case 'withdraw':
    case 'sendBack':
      return { draft: null, takenBack: { on, reason: act.data.reason } };
    case 'propose':
      return { proposal: act.data };
    case 'enterAnswer':
      return { answer: act.data, takenBack: null };
    case 'sendBackAnswer':
      return { answer: null, takenBack: { on, reason: act.data.reason } };
    case 'sign':
    case 'confirmRevoked':
      return { endedOn: on };
    case 'confirmKept':
      return { endedOn: on, dropped: before.answer?.text ?? '' };
    case 'drop':
      return { endedOn: on, dropped: act.data.reason };
    case 'noteReceipt':
      return { receipts: [...before.receipts, act.data] };
  }
}

/** Days of the calendar in which it is decided (Đ8.4). */
const DAYS_TO_DECIDE = 15;

/** From which day the fifteen run, and the last of them. */
export interface RevocationClock {
  readonly from: PlainDate;
  readonly dueOn: PlainDate;
}

/** The commune's confirmation that production stopped starts the clock, else the conclusion; null before. */
export function clockOf({
  opening,
  concluded,
}: Pick<RevocationStanding, 'opening' | 'concluded'>): RevocationClock | null {
  const confirmed = opening?.ground === 'đ' ? opening.paper?.dated : undefined;
  const from = confirmed ?? concluded?.on;
  return from === undefined ? null : { from, dueOn: addDays(from, DAYS_TO_DECIDE) };
}

/** The steps that each state has behind it, to say by name what would be skipped. */
const SKIPPED: Partial<Record<RevocationState, readonly RevocationActKind[]>> = {
  opened: ['askProducer', 'hear', 'conclude', 'submit', 'propose'],
  verified: ['hear', 'conclude', 'submit', 'propose'],
  hearing: ['conclude', 'submit', 'propose'],
  heard: ['submit', 'propose'],
};

/**
 * Why an act cannot follow now: REVOCATION_NOT_VERIFIED, REVOCATION_NOT_HEARD,
 * REVOCATION_NOT_CONCLUDED, REVOCATION_ENDED, else ACT_NOT_NOW.
 */
function refuseNow({ state }: RevocationStanding, kind: RevocationActKind): Refused {
  if (state === 'revoked' || state === 'dropped') return refuse('REVOCATION_ENDED');
  if (!SKIPPED[state]?.includes(kind)) return refuse('ACT_NOT_NOW');
  if (state === 'opened') return refuse('REVOCATION_NOT_VERIFIED');
  return refuse(state === 'heard' ? 'REVOCATION_NOT_CONCLUDED' : 'REVOCATION_NOT_HEARD');
}
