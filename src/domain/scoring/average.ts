import type { Band, Star } from '../criteria/types.ts';
import { atLeast, type Fraction } from './fraction.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { SheetScore } from './result.ts';

/** From this many sheets on, `trimmed` leaves out the highest and the lowest. */
const FEWEST_TO_TRIM = 5;

/** A complete sheet with the member it is from. */
export interface CountedSheet {
  readonly member: string;
  readonly score: SheetScore;
}

/**
 * The sheets the average is taken of. Between equal totals the members' order of names decides
 * which sheet is left out, so that the order of arrival does not.
 */
export function averagedSheets<T extends CountedSheet>(
  sheets: readonly T[],
  { average }: Pick<Regulation, 'average'>,
): readonly T[] {
  if (average === 'mean' || sheets.length < FEWEST_TO_TRIM) return sheets;
  return [...sheets]
    .sort((a, b) => a.score.total - b.score.total || (a.member < b.member ? -1 : 1))
    .slice(1, -1);
}

/** The exact mean of what is picked from each sheet. */
export function meanOf(
  sheets: readonly CountedSheet[],
  pick: (score: SheetScore) => number,
): Fraction {
  const numerator = sheets.reduce((sum, sheet) => sum + pick(sheet.score), 0);
  return { numerator, denominator: sheets.length };
}

/** The band of an unrounded average (Đ3.3): 89.995 is four stars, although it reads 90.00. */
export function bandOf(bands: readonly Band[], total: Fraction): Star {
  return bands.find((band) => atLeast(total, band.min))?.star ?? 1;
}

/** Highest less lowest total. */
export function spreadOf(sheets: readonly CountedSheet[]): number {
  const totals = sheets.map((sheet) => sheet.score.total);
  return Math.max(...totals) - Math.min(...totals);
}
