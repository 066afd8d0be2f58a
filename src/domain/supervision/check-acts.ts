import type { ActorIdentity } from '../access/actor-identity.ts';
import type { ActOf, DataOf, KindOf } from '../acts/act.ts';
import { day, flag, list, maybe, oneOf, orNull, record, text, whole } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { CHECK_RESULTS, type CheckResult } from './check-answers.ts';

/** Announced to the producer; or not a word before (Đ9.2a). */
export const CHECK_KINDS = ['periodic', 'unannounced'] as const;

/** What each act of a check carries besides who and when. No names: bodies and ids. */
export const CHECK_ACTS = {
  /** Ordered; `items` is the hash of what is to be looked at, `source` what it follows from. */
  order: record({
    certificateId: text,
    kind: oneOf(CHECK_KINDS),
    items: text,
    source: maybe(record({ kind: oneOf(['plan', 'misuse']), id: text })),
  }),
  /** The team with its mandate (Đ9.2b): sent for a day; `announced`: the producer is told it. */
  assign: record({
    members: list(record({ accountId: text, body: text })),
    visitOn: day,
    mandateNumber: text,
    mandateDated: day,
    announced: flag,
  }),
  /** The record is written; `sha256` of its answers and pictures, which every member signs. */
  complete: record({
    sha256: text,
    visitedOn: day,
    result: oneOf(CHECK_RESULTS),
    repairBy: orNull(day),
    lost: whole,
    unseen: whole,
  }),
  /** A member does not sign it as it is. */
  reopen: record({ reason: text }),
  sign: record({ sha256: text }),
  /** Follows from the last signature. */
  close: record({ result: oneOf(CHECK_RESULTS), repairBy: orNull(day) }),
  /** Another body has checked (Đ9.4b, Đ10.2b): its paper, with what it found. */
  cite: record({
    certificateId: text,
    by: oneOf(['ministry', 'other']),
    paperNumber: text,
    paperDated: day,
    visitedOn: day,
    result: oneOf(CHECK_RESULTS),
    repairBy: orNull(day),
  }),
  /** The producer's remark; its words stand beside the check. */
  remark: record({ no: whole, sha256: text }),
  /** Whether what was to be put right is. */
  settle: record({ outcome: oneOf(['repaired', 'notRepaired']), reason: text }),
  cancel: record({ reason: text }),
};

export type CheckActs = typeof CHECK_ACTS;
export type CheckActKind = KindOf<CheckActs>;
export type CheckActData = DataOf<CheckActs>;
export type CheckAct = ActOf<CheckActs>;
export type CheckState = 'none' | 'planned' | 'signing' | 'closed' | 'cancelled';
export type Settled = CheckActData['settle']['outcome'];

export interface Signed {
  readonly by: ActorIdentity;
  readonly on: PlainDate;
}

export interface CheckStanding extends Standing<CheckState> {
  readonly members: CheckActData['assign']['members'];
  readonly visitOn: PlainDate | null;
  readonly mandate: { readonly number: string; readonly dated: PlainDate } | null;
  readonly announced: boolean;
  /** Of the record that waits for signatures or has them. */
  readonly sha256: string | null;
  readonly result: CheckResult | null;
  readonly repairBy: PlainDate | null;
  readonly signed: readonly Signed[];
  /** Why a member sent the record back last. */
  readonly reopened: string | null;
  readonly closedOn: PlainDate | null;
  readonly remarks: number;
  readonly settled: Settled | null;
}

const NOTHING: CheckStanding = {
  state: 'none',
  seq: 0,
  members: [],
  visitOn: null,
  mandate: null,
  announced: false,
  sha256: null,
  result: null,
  repairBy: null,
  signed: [],
  reopened: null,
  closedOn: null,
  remarks: 0,
  settled: null,
};

/**
 * A check from its order on. Who orders sends a team; the team writes one record and each of it signs; the head
 * alone takes an order back, so that nobody spares a product by letting its check lapse.
 */
export const CHECK: Subject<CheckActs, CheckState, CheckStanding> = {
  kind: 'check',
  shapes: CHECK_ACTS,
  allowed: {
    none: {
      order: { by: 'check.order', to: 'planned' },
      cite: { by: 'check.order', to: 'closed' },
    },
    planned: {
      assign: { by: 'check.order' },
      complete: { by: 'check.record', to: 'signing' },
      cancel: { by: 'check.decide', to: 'cancelled' },
    },
    signing: {
      sign: { by: 'check.record' },
      reopen: { by: 'check.record', to: 'planned' },
      close: { by: 'check.record', to: 'closed' },
    },
    closed: {
      remark: { by: 'check.remark' },
      settle: { by: 'check.order' },
    },
    cancelled: {},
  },
  nothing: () => NOTHING,
  changes: changesOf,
  quiet: ['remark'],
};

function changesOf(before: CheckStanding, act: CheckAct): ChangesOf<CheckStanding> {
  switch (act.kind) {
    case 'order':
      return {};
    case 'assign': {
      const { members, visitOn, mandateNumber: number, mandateDated: dated, announced } = act.data;
      return { members, visitOn, mandate: { number, dated }, announced };
    }
    case 'complete': {
      const { sha256, result, repairBy, visitedOn } = act.data;
      return { sha256, result, repairBy, visitOn: visitedOn, signed: [], reopened: null };
    }
    case 'reopen':
      return { ...UNWRITTEN, reopened: act.data.reason };
    case 'sign':
      return { signed: [...before.signed, { by: act.actor, on: act.onDay }] };
    case 'close':
      return { closedOn: act.onDay };
    case 'cite': {
      const { result, repairBy, visitedOn } = act.data;
      return { result, repairBy, visitOn: visitedOn, closedOn: act.onDay };
    }
    case 'remark':
      return { remarks: act.data.no };
    case 'settle':
      return { settled: act.data.outcome };
    case 'cancel':
      return {};
  }
}

const UNWRITTEN = { sha256: null, result: null, repairBy: null, signed: [] } as const;

/** Whether it has ended with something that the product lost and did not get back: a case may follow (Đ8.1b, d). */
export function hasFailed({ state, result, settled }: CheckStanding): boolean {
  return state === 'closed' && (result === 'failed' || settled === 'notRepaired');
}

/** Whether the member is sent, and has signed. */
export function isOnTeam({ members }: Pick<CheckStanding, 'members'>, accountId: string): boolean {
  return members.some((member) => member.accountId === accountId);
}

export function hasSigned({ signed }: Pick<CheckStanding, 'signed'>, accountId: string): boolean {
  return signed.some(({ by }) => by.kind === 'person' && by.accountId === accountId);
}
