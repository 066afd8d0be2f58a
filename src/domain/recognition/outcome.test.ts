import { describe, expect, test } from 'vitest';
import type { Band } from '../criteria/types.ts';
import { bandOf } from '../scoring/average.ts';
import type { Fraction } from '../scoring/fraction.ts';
import { outcomeOf } from './outcome.ts';

/** Highest first, as the criteria files hold them (Đ3.3). */
const BANDS: readonly Band[] = [
  { star: 5, min: 90, max: 100, maxInclusive: true },
  { star: 4, min: 70, max: 90, maxInclusive: false },
  { star: 3, min: 50, max: 70, maxInclusive: false },
  { star: 2, min: 30, max: 50, maxInclusive: false },
  { star: 1, min: 0, max: 30, maxInclusive: false },
];

function outcomeAt(total: Fraction, lessStars = 0) {
  const band = bandOf(BANDS, total);
  return outcomeOf({ band, star: band - lessStars });
}

describe('what becomes of a result', () => {
  test.each([
    ['89.99', { numerator: 8999, denominator: 100 }, 'certificate'],
    ['89.999…', { numerator: 629_999, denominator: 7000 }, 'certificate'],
    ['90', { numerator: 630, denominator: 7 }, 'ministry'],
    ['100', { numerator: 100, denominator: 1 }, 'ministry'],
    ['70', { numerator: 70, denominator: 1 }, 'certificate'],
    ['50', { numerator: 50, denominator: 1 }, 'certificate'],
    ['49.99', { numerator: 4999, denominator: 100 }, 'none'],
    ['29.99', { numerator: 2999, denominator: 100 }, 'none'],
  ])('%s points: %j is %s', (_points, total, outcome) => {
    expect(outcomeAt(total)).toBe(outcome);
  });

  test('ninety points that lack a mark of five stars go to the ministry all the same (Đ7.3e)', () => {
    expect(outcomeAt({ numerator: 92, denominator: 1 }, 1)).toBe('ministry');
  });

  test('seventy points that lack a mark of four stars are certified with three', () => {
    expect(outcomeAt({ numerator: 75, denominator: 1 }, 1)).toBe('certificate');
  });

  test('fifty points that lack a mark of three stars get no certificate (Đ4.1a-2)', () => {
    expect(outcomeAt({ numerator: 55, denominator: 1 }, 1)).toBe('none');
  });

  test('a knocked-out product gets nothing whatever its points', () => {
    expect(outcomeOf({ star: 0, band: 5 })).toBe('none');
    expect(outcomeOf({ star: 0, band: 4 })).toBe('none');
  });
});
