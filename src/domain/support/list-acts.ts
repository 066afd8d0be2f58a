import type { ActorIdentity } from '../access/actor-identity.ts';
import type { ActOf } from '../acts/act.ts';
import { day, list, oneOf, orNull, record, text, whole } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { refuse } from '../result.ts';
import { REWARD_KINDS, REWARD_REASONS } from './entitlement.ts';
import { PAYERS } from './reward-rules.ts';
import type * as v from 'valibot';

/** One product of a list: ids and figures, no name. */
const ITEM = record({
  certificateId: text,
  star: whole,
  kind: orNull(oneOf(REWARD_KINDS)),
  amount: whole,
  payer: oneOf(PAYERS),
  reason: oneOf(REWARD_REASONS),
  before: whole,
});
export type RewardItem = v.InferOutput<typeof ITEM>;

/** The rewards for the stars of one signed decision, from the proposal to the last payment. */
export const REWARD_LIST_ACTS = {
  proposeRewards: record({ unitId: text, decisionId: text, rulesId: text, items: list(ITEM) }),
  /** By a second person, for the list with this hash. */
  approveRewards: record({ sha256: text }),
  sendBackRewards: record({ reason: text }),
  withdrawRewards: record({ reason: text }),
  /** Money that went out, by the number of its paper; in as many parts as it takes. */
  payReward: record({ certificateId: text, on: day, paper: text, amount: whole }),
  /** A payment was recorded wrongly: what it really was, 0 for one that never was. `payment` is the number of its act. */
  correctPayment: record({ payment: whole, amount: whole, reason: text }),
};

export type RewardListActs = typeof REWARD_LIST_ACTS;
export type RewardListState = 'none' | 'proposed' | 'approved' | 'sentBack' | 'withdrawn';

/** One payment as it stands now. */
export interface Payment {
  /** The number of its act among those of the list. */
  readonly seq: number;
  readonly certificateId: string;
  readonly on: PlainDate;
  readonly paper: string;
  readonly amount: number;
  readonly corrected: boolean;
}

export interface RewardListStanding extends Standing<RewardListState> {
  readonly unitId: string;
  readonly decisionId: string;
  readonly rulesId: string;
  readonly items: readonly RewardItem[];
  readonly proposedBy: ActorIdentity | null;
  readonly approvedOn: PlainDate | null;
  readonly payments: readonly Payment[];
}

export const REWARD_LIST: Subject<RewardListActs, RewardListState, RewardListStanding> = {
  kind: 'rewardList',
  shapes: REWARD_LIST_ACTS,
  allowed: {
    none: { proposeRewards: { by: 'reward.propose', to: 'proposed' } },
    proposed: {
      approveRewards: { by: 'reward.confirm', to: 'approved' },
      sendBackRewards: { by: 'reward.confirm', to: 'sentBack' },
      withdrawRewards: { by: 'reward.propose', to: 'withdrawn' },
    },
    approved: {
      payReward: { by: 'reward.pay' },
      correctPayment: { by: 'reward.pay' },
    },
    sentBack: {},
    withdrawn: {},
  },
  nothing: () => ({
    state: 'none',
    seq: 0,
    unitId: '',
    decisionId: '',
    rulesId: '',
    items: [],
    proposedBy: null,
    approvedOn: null,
    payments: [],
  }),
  changes: changesOf,
  refuseNow: ({ state }, kind) =>
    state === 'proposed' && (kind === 'payReward' || kind === 'correctPayment')
      ? refuse('REWARD_NOT_APPROVED')
      : refuse('REWARD_ALREADY_SETTLED'),
};

function changesOf(
  before: RewardListStanding,
  act: ActOf<RewardListActs>,
): ChangesOf<RewardListStanding> {
  switch (act.kind) {
    case 'proposeRewards':
      return { ...act.data, proposedBy: act.actor };
    case 'approveRewards':
      return { approvedOn: act.onDay };
    case 'payReward':
      return {
        payments: [...before.payments, { ...act.data, seq: act.seq, corrected: false }],
      };
    case 'correctPayment': {
      const { payment, amount } = act.data;
      return {
        payments: before.payments.map((one) =>
          one.seq === payment ? { ...one, amount, corrected: true } : one,
        ),
      };
    }
    case 'sendBackRewards':
    case 'withdrawRewards':
      return {};
  }
}

/** What was paid of one product's reward. */
export function paidOf({ payments }: Pick<RewardListStanding, 'payments'>, certificateId: string) {
  return payments
    .filter((one) => one.certificateId === certificateId)
    .reduce((sum, { amount }) => sum + amount, 0);
}
