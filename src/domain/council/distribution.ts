import { leavesOf } from '../criteria/find.ts';
import type { CriteriaSet, LeafCriterion, PartCode } from '../criteria/types.ts';
import type { Fraction } from '../scoring/fraction.ts';
import type { SheetContent } from './sheet-change.ts';

/** How the council chose on one criterion; never who chose what. */
export interface CriterionDistribution {
  readonly criterion: LeafCriterion;
  readonly part: PartCode;
  /** Sheets by option, in the order of the options. */
  readonly chosen: readonly number[];
  /** Sheets that reached no level. */
  readonly none: number;
  /** Mean points of the sheets. */
  readonly average: Fraction;
  /** What members wrote beside it, without names, in the order of the alphabet. */
  readonly remarks: readonly string[];
}

/**
 * The sheets of a product, criterion by criterion (Đ4.2: reasons can be read). Remarks are sorted by
 * their text so that their order does not tell whose they are.
 */
export function distributionOf(
  set: CriteriaSet,
  sheets: readonly Pick<SheetContent, 'choices' | 'remarks'>[],
): readonly CriterionDistribution[] {
  return set.parts.flatMap((part) =>
    leavesOf({ parts: [part] }).map((leaf) => ofCriterion(leaf, part.code, sheets)),
  );
}

function ofCriterion(
  criterion: LeafCriterion,
  part: PartCode,
  sheets: readonly Pick<SheetContent, 'choices' | 'remarks'>[],
): CriterionDistribution {
  const choices = sheets.map((sheet) => sheet.choices[criterion.code]);
  const chosen = criterion.options.map((_, at) => choices.filter((one) => one === at).length);
  const points = criterion.options.reduce(
    (sum, option, at) => sum + option.points * (chosen[at] ?? 0),
    0,
  );
  return {
    criterion,
    part,
    chosen,
    none: choices.filter((one) => one === null).length,
    average: { numerator: points, denominator: Math.max(sheets.length, 1) },
    remarks: sheets.flatMap((sheet) => sheet.remarks[criterion.code] ?? []).sort(),
  };
}
