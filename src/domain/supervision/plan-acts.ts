import type { ActorIdentity } from '../access/actor-identity.ts';
import type { ActOf } from '../acts/act.ts';
import { list, oneOf, orNull, record, text, whole } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { refuse } from '../result.ts';
import { RANDOM_MODES, WHYS, type DrawMethod, type Drawn } from './draw.ts';

const DRAWN = record({
  certificateId: text,
  why: oneOf(WHYS),
  place: whole,
  among: whole,
});

/** What each act of a plan of checks carries besides who and when. */
export const CHECK_PLAN_ACTS = {
  /**
   * How is chosen, and from what: `population` is the hash of the list of all who may be checked, which never changes
   * any more. There is no seed yet, so that nobody knows what would come out. `reason`: why the year gets one more plan.
   */
  draftPlan: record({
    unitId: text,
    year: whole,
    rules: text,
    method: record({
      byRisk: whole,
      random: record({ mode: oneOf(RANDOM_MODES), value: whole }),
    }),
    population: text,
    products: whole,
    producers: whole,
    reason: orNull(text),
  }),
  withdrawPlan: record({ reason: text }),
  sendBackPlan: record({ reason: text }),
  /** By a second person, for what the page showed (`sha256`); the seed is made by this act, and what it drew stands in it. */
  confirmPlan: record({ sha256: text, seed: text, drawn: list(DRAWN) }),
  /** Checks were ordered of some that came out. */
  orderPlanned: record({ checks: list(record({ certificateId: text, checkId: text })) }),
  /** One that came out is not checked after all. */
  dropPlanned: record({ certificateId: text, reason: text }),
};

export type CheckPlanActs = typeof CHECK_PLAN_ACTS;
export type CheckPlanState = 'none' | 'waiting' | 'sentBack' | 'withdrawn' | 'confirmed';

/** A product of a plan as it stands. */
export interface PlanEntry extends Drawn {
  /** The last check that was ordered of it. */
  readonly checkId: string | null;
  /** Why it is not checked. */
  readonly dropped: string | null;
}

export interface CheckPlanStanding extends Standing<CheckPlanState> {
  readonly unitId: string;
  readonly year: number;
  readonly rules: string;
  readonly method: DrawMethod;
  readonly population: string;
  readonly products: number;
  readonly producers: number;
  readonly reason: string | null;
  readonly draftedBy: ActorIdentity | null;
  readonly draftedOn: PlainDate | null;
  /** Why it was sent or taken back. */
  readonly takenBack: string | null;
  readonly seed: string | null;
  readonly confirmedBy: ActorIdentity | null;
  readonly confirmedOn: PlainDate | null;
  readonly entries: readonly PlanEntry[];
}

const NOTHING: CheckPlanStanding = {
  ...{ state: 'none', seq: 0, unitId: '', year: 0, rules: '', population: '' },
  method: { byRisk: 0, random: { mode: 'count', value: 0 } },
  ...{ products: 0, producers: 0, reason: null, draftedBy: null, draftedOn: null, takenBack: null },
  ...{ seed: null, confirmedBy: null, confirmedOn: null, entries: [] },
};

/**
 * The plan of a year (Đ9.1). Nobody draws until the draw pleases: the list is frozen by one person, the seed comes
 * with the confirmation of another, and what came out stays; only the head drops one, with a reason.
 */
export const CHECK_PLAN: Subject<CheckPlanActs, CheckPlanState, CheckPlanStanding> = {
  kind: 'checkPlan',
  shapes: CHECK_PLAN_ACTS,
  allowed: {
    none: { draftPlan: { by: 'check.order', to: 'waiting' } },
    waiting: {
      withdrawPlan: { by: 'check.order', to: 'withdrawn' },
      sendBackPlan: { by: 'check.decide', to: 'sentBack' },
      confirmPlan: { by: 'check.decide', to: 'confirmed' },
    },
    sentBack: {},
    withdrawn: {},
    confirmed: {
      orderPlanned: { by: 'check.order' },
      dropPlanned: { by: 'check.decide' },
    },
  },
  nothing: () => NOTHING,
  changes: changesOf,
  refuseNow: ({ state }, kind) =>
    state === 'confirmed' || kind !== 'orderPlanned'
      ? refuse('PLAN_SETTLED')
      : refuse('PLAN_NOT_CONFIRMED'),
};

function changesOf(
  before: CheckPlanStanding,
  act: ActOf<CheckPlanActs>,
): ChangesOf<CheckPlanStanding> {
  switch (act.kind) {
    case 'draftPlan':
      return { ...act.data, draftedBy: act.actor, draftedOn: act.onDay };
    case 'withdrawPlan':
    case 'sendBackPlan':
      return { takenBack: act.data.reason };
    case 'confirmPlan': {
      const { seed, drawn } = act.data;
      const entries = drawn.map((one) => ({ ...one, checkId: null, dropped: null }));
      return { seed, entries, confirmedBy: act.actor, confirmedOn: act.onDay };
    }
    case 'orderPlanned': {
      const ordered = new Map(act.data.checks.map((one) => [one.certificateId, one.checkId]));
      return changed(before, (entry) => ({
        checkId: ordered.get(entry.certificateId) ?? entry.checkId,
      }));
    }
    case 'dropPlanned': {
      const { certificateId, reason } = act.data;
      return changed(before, (entry) =>
        entry.certificateId === certificateId ? { dropped: reason } : {},
      );
    }
  }
}

function changed(
  { entries }: CheckPlanStanding,
  change: (entry: PlanEntry) => Partial<PlanEntry>,
): ChangesOf<CheckPlanStanding> {
  return { entries: entries.map((entry) => ({ ...entry, ...change(entry) })) };
}
