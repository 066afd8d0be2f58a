import type { Fraction } from '../scoring/fraction.ts';

/** Exact, over the product of both denominators, which stay small: lists and sums of a province. */
export function minus(one: Fraction, other: Fraction): Fraction {
  if (one.denominator === other.denominator)
    return { numerator: one.numerator - other.numerator, denominator: one.denominator };
  return {
    numerator: one.numerator * other.denominator - other.numerator * one.denominator,
    denominator: one.denominator * other.denominator,
  };
}

/** One by the other, which is not zero. */
export function over(one: Fraction, other: Fraction): Fraction {
  return {
    numerator: one.numerator * other.denominator,
    denominator: one.denominator * other.numerator,
  };
}
