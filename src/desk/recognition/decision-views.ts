import type { DecisionView } from '#domain/recognition/decision-views.ts';
import { m } from '#words/paraglide/messages.js';

/** How an address says which decisions it lists. */
export const VIEW_PARAMS = {
  all: 'tat-ca',
  waiting: 'cho-ky',
  signed: 'da-ky',
  takenBack: 'tra-lai',
} as const satisfies Record<DecisionView, string>;

export const VIEW_WORDS = {
  all: m.recognition_view_all,
  waiting: m.recognition_state_prepared,
  signed: m.recognition_state_signed,
  takenBack: m.recognition_view_taken_back,
} as const satisfies Record<DecisionView, () => string>;
