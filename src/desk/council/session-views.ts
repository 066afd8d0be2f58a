import type { PlannedState } from '#domain/council/session-acts.ts';

/** The states that the list of sessions is narrowed to. */
export const SESSION_VIEWS = [
  'planned',
  'scoring',
  'closed',
] as const satisfies readonly PlannedState[];

/** How its address says so. */
export const VIEW_PARAMS = {
  planned: 'chuan-bi',
  scoring: 'dang-cham',
  closed: 'da-ket-thuc',
} as const satisfies Record<PlannedState, string>;
