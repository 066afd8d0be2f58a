import { PART_CODES, type ByPart, type PartCode } from '#domain/criteria/types.ts';
import { earlierCriteria } from '#domain/recognition/earlier-result.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import type { Deps } from '../deps.ts';

/** The points of an earlier result as pages show them: each part beside its maximum of that decision. */
export interface EarlierScore {
  readonly decision: string;
  readonly total: string;
  readonly parts: readonly {
    readonly code: PartCode;
    readonly points: string;
    readonly max: number;
  }[];
}

/** What of a certificate tells its points. */
export interface ScoredPaper {
  readonly criteriaDecision: string;
  readonly parts: ByPart<number> | null;
}

/** Null where the paper gives the total alone, or the sheets themselves are kept here. */
export function earlierScore(
  deps: Deps,
  { criteriaDecision, parts }: ScoredPaper,
): EarlierScore | null {
  if (parts === null) return null;
  const criteria = earlierCriteria(deps.criteria, criteriaDecision);
  if (!criteria.ok) return null;
  const { decision, partsMax } = criteria.value;
  const points = (hundredths: number) => toDecimal({ numerator: hundredths, denominator: 100 });
  return {
    decision,
    total: points(parts.A + parts.B + parts.C),
    parts: PART_CODES.map((code) => ({ code, points: points(parts[code]), max: partsMax[code] })),
  };
}
