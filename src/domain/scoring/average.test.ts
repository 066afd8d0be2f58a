import { describe, expect, it } from 'vitest';
import { averagedSheets, bandOf, meanOf, spreadOf, type CountedSheet } from './average.ts';
import { atLeast, toDecimal } from './fraction.ts';
import { FINE_SET } from './testing/fine-set.ts';

const BANDS = FINE_SET.set.bands;

/** Sheets of members m1, m2… with these totals. */
function sheets(...totals: number[]): CountedSheet[] {
  return totals.map((total, index) => ({
    member: `m${index + 1}`,
    score: { parts: { A: total, B: 0, C: 0 }, total },
  }));
}

/** `[shown, band]` of an average. */
function shown(numerator: number, denominator: number): [string, number] {
  const average = { numerator, denominator };
  return [toDecimal(average), bandOf(BANDS, average)];
}

describe('the band (Đ3.3)', () => {
  it.each([
    [2999, 100, '29.99', 1],
    [3000, 100, '30.00', 2],
    [4999, 100, '49.99', 2],
    [5000, 100, '50.00', 3],
    [6999, 100, '69.99', 3],
    [7000, 100, '70.00', 4],
    [8999, 100, '89.99', 4],
    [9000, 100, '90.00', 5],
    [0, 7, '0.00', 1],
    [700, 7, '100.00', 5],
  ])('of %i/%i is read %s and is %i', (numerator, denominator, decimal, band) => {
    expect(shown(numerator, denominator)).toEqual([decimal, band]);
  });

  it('is decided on the unrounded average, although 89.995 reads 90.00', () => {
    expect(shown(17_999, 200)).toEqual(['90.00', 4]);
    expect(shown(9_999, 200)).toEqual(['50.00', 2]);
  });
});

describe('two decimals', () => {
  it.each([
    [629, 7, '89.86'],
    [1, 3, '0.33'],
    [2, 3, '0.67'],
    [1, 200, '0.01'],
    [99, 20_000, '0.00'],
    [401, 4, '100.25'],
  ])('of %i/%i are %s, half up', (numerator, denominator, decimal) => {
    expect(toDecimal({ numerator, denominator })).toBe(decimal);
  });

  it('never decide: 269/3 is below 90 and 270/3 is not', () => {
    expect(atLeast({ numerator: 269, denominator: 3 }, 90)).toBe(false);
    expect(atLeast({ numerator: 270, denominator: 3 }, 90)).toBe(true);
  });
});

describe('the average', () => {
  it('is the exact mean of all sheets', () => {
    expect(meanOf(sheets(70, 71, 71), (score) => score.total)).toEqual({
      numerator: 212,
      denominator: 3,
    });
  });

  it('leaves out the highest and the lowest of five, when the Regulation trims', () => {
    const kept = averagedSheets(sheets(60, 80, 71, 90, 73), { average: 'trimmed' });
    expect(kept.map((sheet) => sheet.score.total)).toEqual([71, 73, 80]);
  });

  it('leaves out one of several equal totals, by name', () => {
    const kept = averagedSheets(sheets(80, 60, 60, 80, 70), { average: 'trimmed' });
    expect(kept.map((sheet) => sheet.member)).toEqual(['m3', 'm5', 'm1']);
  });

  it('keeps all four sheets although the Regulation trims', () => {
    expect(averagedSheets(sheets(60, 80, 71, 90), { average: 'trimmed' })).toHaveLength(4);
  });

  it('keeps all sheets when it is the mean', () => {
    expect(averagedSheets(sheets(60, 80, 71, 90, 73), { average: 'mean' })).toHaveLength(5);
  });
});

describe('the spread', () => {
  it('is the highest total less the lowest', () => {
    expect(spreadOf(sheets(72, 81, 70))).toBe(11);
    expect(spreadOf(sheets(72))).toBe(0);
  });
});
