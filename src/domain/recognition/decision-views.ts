import type { PreparedState } from './decision.ts';

/** What the list of decisions is narrowed to. */
export const DECISION_VIEWS = ['all', 'waiting', 'signed', 'takenBack'] as const;
export type DecisionView = (typeof DECISION_VIEWS)[number];

const WAITING = ['prepared', 'amending'] as const;
const SIGNED = ['signed', 'amending'] as const;
const TAKEN_BACK = ['sentBack', 'withdrawn'] as const;

/** A signed decision whose amendment waits is in both. */
export const VIEW_STATES = {
  all: ['prepared', ...SIGNED, ...TAKEN_BACK],
  waiting: WAITING,
  signed: SIGNED,
  takenBack: TAKEN_BACK,
} as const satisfies Record<DecisionView, readonly PreparedState[]>;
