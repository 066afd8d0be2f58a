import type { DossierState } from '../dossier/transitions.ts';
import type { IdeaState } from './states.ts';

/** The six steps of the yearly cycle (490/QĐ-TTg): information, ideas, plans, carrying out, assessment, promotion. */
export const STEPS = [1, 2, 3, 4, 5, 6] as const;
export type Step = (typeof STEPS)[number];

/** The steps in which products stand; in the first stand communes. */
export const LANES = [2, 3, 4, 5, 6] as const;
export type Lane = (typeof LANES)[number];

/** In which step an idea stands by itself; null: it came to an end without a dossier. */
export const LANE_OF_IDEA: Readonly<Record<IdeaState, Lane | null>> = {
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

/** In which step a dossier stands; null: nobody but its producer knows of it, or it came to an end without a star. */
export const LANE_OF_DOSSIER: Readonly<Record<DossierState, Lane | null>> = {
  none: null,
  draft: null,
  submitted: 5,
  communeReview: 5,
  completing: 5,
  returned: 5,
  forwarded: 5,
  officeReview: 5,
  officeReturned: 5,
  accepted: 5,
  inCouncil: 5,
  scored: 5,
  proposedToMinistry: 5,
  ministryAnswered: 5,
  recognized: 6,
  notRecognized: null,
  withdrawn: null,
};

export function laneOfIdea(state: IdeaState): Lane | null {
  return LANE_OF_IDEA[state];
}

/** A product on its way: its idea, its dossier, or both. */
export interface OnItsWay {
  /** Null where it came without one. */
  readonly idea: IdeaState | null;
  readonly dossier: DossierState | null;
  /** Its star was revoked or struck out. */
  readonly starLost: boolean;
}

/**
 * The one step in which a product stands; null: in none. A dossier that came to nothing leaves its idea where it was
 * before; a star that was lost is nowhere. The board asks the same of the database (`storage/cycle/ways.ts`), from
 * the same two tables.
 */
export function laneOf({ idea, dossier, starLost }: OnItsWay): Lane | null {
  if (idea !== null && (idea !== 'handedOver' || dossier === null)) return LANE_OF_IDEA[idea];
  if (dossier === null) return null;
  if (dossier === 'recognized' && starLost) return null;
  return LANE_OF_DOSSIER[dossier] ?? (idea === null ? null : LANE_OF_IDEA.handedOver);
}

/** Who is to act next. */
export const ACTORS = ['producer', 'commune', 'office', 'council', 'leader', 'ministry'] as const;
export type NextActor = (typeof ACTORS)[number];

const ACTS_ON_IDEA: Partial<Record<IdeaState, NextActor>> = { sent: 'commune', planned: 'commune' };
const ACTS_ON_DOSSIER: Partial<Record<DossierState, NextActor>> = {
  submitted: 'commune',
  communeReview: 'commune',
  forwarded: 'office',
  officeReview: 'office',
  accepted: 'office',
  inCouncil: 'council',
  scored: 'leader',
  proposedToMinistry: 'ministry',
  ministryAnswered: 'leader',
};

/** Who must act on a product that is on its way; where nobody else does, whoever makes it. */
export function nextActor({ idea, dossier }: Pick<OnItsWay, 'idea' | 'dossier'>): NextActor {
  const ofIdea = idea === null ? undefined : ACTS_ON_IDEA[idea];
  const ofDossier = dossier === null ? undefined : ACTS_ON_DOSSIER[dossier];
  return ofDossier ?? ofIdea ?? 'producer';
}

/** How long something stands beside what is usual: longer than usual, or twice as long. */
export type Pace = 'usual' | 'longer' | 'tooLong';

/** `usual`: days that such a step took so far; null while too few have gone through it. */
export function paceOf(days: number, usual: number | null): Pace {
  if (usual === null || days <= usual) return 'usual';
  return days >= usual * 2 ? 'tooLong' : 'longer';
}
