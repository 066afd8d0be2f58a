import { PROCEDURE_DEFAULTS, type Procedure } from './procedure.ts';

/** When a minimum mark counts as met by several sheets. */
export const MARK_RULES = ['majority', 'average', 'all'] as const;
export type MarkRule = (typeof MARK_RULES)[number];

/** What happens to a product that misses a minimum mark, and how several sheets become one total. */
export const MISSING_MARKS = ['lower', 'refuse'] as const;
export const AVERAGES = ['mean', 'trimmed'] as const;

/** The stars below five whose marks five stars may need besides their own. */
export const LOWER_STARS = [3, 4] as const;

/** Between which whole numbers a Regulation's numbers lie. */
export const REGULATION_RANGES = {
  quorum: { min: 1, max: 100 },
  spread: { min: 0, max: 100 },
} as const;

/**
 * What the decision leaves to the province's Regulation (Quy chế, Đ7.3b): here how sheets become a
 * star, in `Procedure` everything else. A session keeps the Regulation it was held under.
 */
export interface Regulation extends Procedure {
  /** Per cent of appointed members who must be present (`REGULATION_RANGES`). */
  readonly quorum: number;
  /** Whether the chair or a deputy must be among those present. */
  readonly chairRequired: boolean;
  /** Points members' totals may lie apart at most (`REGULATION_RANGES`). */
  readonly spread: number;
  /** `majority`: more than half of the sheets; `average`: mean points; `all`: every sheet. */
  readonly markRule: MarkRule;
  /** `lower`: the star falls to one whose marks are met; `refuse`: no star until the mark is met. */
  readonly missingMark: (typeof MISSING_MARKS)[number];
  /** Which lower stars' marks five stars need besides their own. */
  readonly fiveStarNeedsMarksOf: readonly (typeof LOWER_STARS)[number][];
  /** `trimmed`: without the highest and the lowest sheet when there are five or more. */
  readonly average: (typeof AVERAGES)[number];
  /** Whether "none reached" (0 points) may be chosen. */
  readonly noneReached: boolean;
}

/** Used where a province has not decided otherwise. */
export const REGULATION_DEFAULTS: Regulation = Object.freeze({
  quorum: 75,
  chairRequired: true,
  spread: 10,
  markRule: 'majority',
  missingMark: 'lower',
  fiveStarNeedsMarksOf: Object.freeze([3, 4] as const),
  average: 'mean',
  noneReached: true,
  ...PROCEDURE_DEFAULTS,
});
