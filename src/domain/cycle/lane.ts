import type { IdeaState } from './states.ts';

/** The six steps of the yearly cycle (490/QĐ-TTg): information, ideas, plans, carrying out, assessment, promotion. */
export const STEPS = [1, 2, 3, 4, 5, 6] as const;
export type Step = (typeof STEPS)[number];

/** In which step an idea stands by itself; null: it came to an end without a dossier. */
const LANE_OF_IDEA: Readonly<Record<IdeaState, Step | null>> = {
  none: null,
  sent: 2,
  // Its owner has it in hand, or learns first: it is an idea still.
  returned: 2,
  training: 2,
  refused: null,
  accepted: 3,
  planned: 3,
  carrying: 4,
  stopped: null,
  // Until its dossier is handed in, the producer is at work.
  handedOver: 4,
};

export function laneOfIdea(state: IdeaState): Step | null {
  return LANE_OF_IDEA[state];
}
