import type { Fraction } from '../scoring/fraction.ts';

/**
 * What an indicator says of a day, with those behind the number. `notReported` is not zero: nobody has said,
 * or there is nothing to take a share of.
 */
export interface Measured {
  readonly state: 'number' | 'zero' | 'notReported';
  /** Exact; a share is the fraction itself, four of eight being 1/2. Null where nothing is reported. */
  readonly value: Fraction | null;
  /** Those that are counted, or summed: of a count as many as the number says. */
  readonly list: readonly string[];
  /** Of a share all that it is taken of. */
  readonly whole: readonly string[] | null;
  /** Those of which nobody has said whether they count. */
  readonly unknown: readonly string[];
  /** Of a difference or a growth what it is measured against. */
  readonly start: Measured | null;
}

/** Nothing is known; `unknown` is of whom it would have to be. */
export function notReported(
  unknown: readonly string[] = [],
  whole: readonly string[] | null = null,
): Measured {
  return { state: 'notReported', value: null, list: [], whole, unknown, start: null };
}

/** A number or a zero. */
export function measured(
  value: Fraction,
  behind: Pick<Measured, 'list' | 'unknown'> & Partial<Pick<Measured, 'whole' | 'start'>>,
): Measured {
  const state = value.numerator === 0 ? 'zero' : 'number';
  return { state, value, whole: null, start: null, ...behind };
}
