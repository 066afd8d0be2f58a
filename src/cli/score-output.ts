import { PART_CODES, type ByPart } from '#domain/criteria/types.ts';
import { toDecimal, type Fraction } from '#domain/scoring/fraction.ts';
import type { ScoredSheet, ScoringResult } from '#domain/scoring/result.ts';

/** The answer of `saoque score`: points as decimal text with two places, refusals as codes. */
export function scoreOutput(criteriaSet: string, result: ScoringResult): object {
  const { band, star, missingMarks, spread, quorum, counted, averaged, knockOuts } = result;
  return {
    criteriaSet,
    sheets: result.sheets.map(sheetOutput),
    result: {
      parts: eachPart((part) => toDecimal(result.parts[part])),
      total: toDecimal(result.total),
      band,
      star,
      missingMarks,
      spread,
      quorum,
      counted,
      averaged,
      knockOuts,
      refusals: [...new Set(result.refusals.map((refusal) => refusal.code))],
    },
  };
}

function sheetOutput({ member, score, missing }: ScoredSheet): object {
  if (score === null) return { member, parts: null, total: null, missing };
  return {
    member,
    parts: eachPart((part) => toDecimal(whole(score.parts[part]))),
    total: toDecimal(whole(score.total)),
  };
}

function eachPart(decimal: (part: keyof ByPart<string>) => string): ByPart<string> {
  const [a, b, c] = PART_CODES;
  return { A: decimal(a), B: decimal(b), C: decimal(c) };
}

function whole(points: number): Fraction {
  return { numerator: points, denominator: 1 };
}
