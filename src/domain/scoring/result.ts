import type { ByPart, MarkStar, Star } from '../criteria/types.ts';
import type { Refusal } from '../result.ts';
import type { Fraction } from './fraction.ts';

/** For each criterion code the 0-based option, or `null` = none reached = 0 points. */
export type Choices = Readonly<Record<string, number | null>>;

/** One member's sheet. */
export interface Sheet {
  readonly member: string;
  readonly choices: Choices;
}

/** Points of one sheet: whole numbers. */
export interface SheetScore {
  readonly parts: ByPart<number>;
  readonly total: number;
}

/** A sheet in a result; `score` is `null` while criteria are missing, and it is not counted. */
export interface ScoredSheet {
  readonly member: string;
  readonly score: SheetScore | null;
  /** Codes of criteria without a choice, in the order of the sheet. */
  readonly missing: readonly string[];
}

/** Who was there. Without it, everybody who gave a sheet, with the chair. */
export interface Attendance {
  readonly appointed: number;
  readonly present: number;
  readonly chairPresent: boolean;
}

export interface Quorum extends Attendance {
  /** Members who must be present under the Regulation. */
  readonly needed: number;
  readonly met: boolean;
}

/** A minimum mark that is not met: `needsOption` is the cheapest 0-based option that meets it. */
export interface MissingMark {
  readonly star: MarkStar;
  readonly criterion: string;
  readonly needsOption: number;
}

/** 0 = no star: knocked out, or a minimum mark is missing under `missingMark: 'refuse'`. */
export type StarReached = 0 | Star;

/** Many sheets under one Regulation. */
export interface ScoringResult {
  readonly sheets: readonly ScoredSheet[];
  /** Complete sheets, which marks and spread are read from. */
  readonly counted: number;
  /** Sheets in the average: fewer than counted when the Regulation trims. */
  readonly averaged: number;
  readonly parts: ByPart<Fraction>;
  readonly total: Fraction;
  /** By the unrounded average (Đ3.3). */
  readonly band: Star;
  readonly star: StarReached;
  /** Marks that stand between the star reached and the band, by star, then as on the sheet. */
  readonly missingMarks: readonly MissingMark[];
  /** Highest less lowest total of the counted sheets, whole points. */
  readonly spread: number;
  readonly quorum: Quorum;
  /** Ids of confirmed knock-outs. */
  readonly knockOuts: readonly string[];
  /**
   * What stands against the result, in this order: `INCOMPLETE_SHEET` (one for each sheet),
   * `QUORUM`, `SPREAD`, `KNOCKED_OUT`, `MISSING_MARK`. Empty: it may go to the leader.
   */
  readonly refusals: readonly Refusal[];
}
