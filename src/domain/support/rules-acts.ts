import type { ActorIdentity } from '../access/actor-identity.ts';
import type { ActOf } from '../acts/act.ts';
import { day, record, text } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { refuse } from '../result.ts';
import { RULES_SHAPE, type RewardRules } from './reward-rules.ts';

/** A version of what a province pays for a star; all that it says stands in the act that prepared it. */
export const REWARD_RULES_ACTS = {
  prepareRules: record({
    unitId: text,
    number: text,
    dated: day,
    validFrom: day,
    ...RULES_SHAPE,
  }),
  /** By a second person. */
  confirmRules: record({ sha256: text }),
  sendBackRules: record({ reason: text }),
  withdrawRules: record({ reason: text }),
};

export type RewardRulesActs = typeof REWARD_RULES_ACTS;
export type RewardRulesState = 'none' | 'waiting' | 'published' | 'sentBack' | 'withdrawn';

export interface RewardRulesStanding extends Standing<RewardRulesState> {
  readonly unitId: string;
  readonly number: string;
  readonly dated: PlainDate | null;
  readonly validFrom: PlainDate | null;
  readonly rules: RewardRules;
  readonly preparedBy: ActorIdentity | null;
}

export const REWARD_RULES: Subject<RewardRulesActs, RewardRulesState, RewardRulesStanding> = {
  kind: 'rewardRules',
  shapes: REWARD_RULES_ACTS,
  allowed: {
    none: { prepareRules: { by: 'reward.prepareRules', to: 'waiting' } },
    waiting: {
      confirmRules: { by: 'reward.confirm', to: 'published' },
      sendBackRules: { by: 'reward.confirm', to: 'sentBack' },
      withdrawRules: { by: 'reward.prepareRules', to: 'withdrawn' },
    },
    published: {},
    sentBack: {},
    withdrawn: {},
  },
  nothing: () => ({
    state: 'none',
    seq: 0,
    unitId: '',
    number: '',
    dated: null,
    validFrom: null,
    rules: { stars: [], older: 'paid' },
    preparedBy: null,
  }),
  changes: changesOf,
  refuseNow: () => refuse('REWARD_ALREADY_SETTLED'),
};

function changesOf(
  _before: RewardRulesStanding,
  act: ActOf<RewardRulesActs>,
): ChangesOf<RewardRulesStanding> {
  if (act.kind !== 'prepareRules') return {};
  const { stars, older, ...paper } = act.data;
  return { ...paper, rules: { stars, older }, preparedBy: act.actor };
}
