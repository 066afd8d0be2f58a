/** When a minimum mark counts as met by several sheets. */
export type MarkRule = 'majority' | 'average' | 'all';

/**
 * What the decision leaves to the province's Regulation (Quy chế, Đ7.3b). A session keeps the
 * Regulation it was held under.
 */
export interface Regulation {
  /** Per cent of appointed members who must be present, 0–100. */
  readonly quorum: number;
  /** Whether the chair or a deputy must be among those present. */
  readonly chairRequired: boolean;
  /** Points members' totals may lie apart at most, 0–100. */
  readonly spread: number;
  /** `majority`: more than half of the sheets; `average`: mean points; `all`: every sheet. */
  readonly markRule: MarkRule;
  /** `lower`: the star falls to one whose marks are met; `refuse`: no star until the mark is met. */
  readonly missingMark: 'lower' | 'refuse';
  /** Which lower stars' marks five stars need besides their own. */
  readonly fiveStarNeedsMarksOf: readonly (3 | 4)[];
  /** `trimmed`: without the highest and the lowest sheet when there are five or more. */
  readonly average: 'mean' | 'trimmed';
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
});
