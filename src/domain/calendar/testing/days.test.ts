import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate as d, type PlainDate } from '../plain-date.ts';
import { days } from './days.ts';

const MERGER = d(2025, 7, 1);

function drawn(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  return fc.sample(days({ from, to, edges: [MERGER] }), { seed: 26, numRuns: 1000 });
}

describe('the days that a property is tried on', () => {
  const all = drawn(d(2023, 5, 10), d(2029, 9, 20));

  test.each([
    ['the day of the rule', d(2025, 7, 1)],
    ['the day before it', d(2025, 6, 30)],
    ['the day after it', d(2025, 7, 2)],
    ['the first day of all', d(2023, 5, 10)],
    ['the last day of all', d(2029, 9, 20)],
    ['the 29th of February', d(2024, 2, 29)],
    ['the end of a February without one', d(2026, 2, 28)],
    ['the end of a year', d(2027, 12, 31)],
    ['the beginning of the next', d(2028, 1, 1)],
  ])('%s is among them', (_what, day) => {
    expect(all).toContain(day);
  });

  test('lie between the two ends, and most of them on different days', () => {
    expect(all.filter((day) => day < d(2023, 5, 10) || day > d(2029, 9, 20))).toEqual([]);
    expect(new Set(all).size).toBeGreaterThan(400);
  });

  test('reach from the first day that can be written to the last', () => {
    const ever = drawn(d(1, 1, 1), d(9999, 12, 31));
    expect(ever).toContain('0001-01-01');
    expect(ever).toContain('9999-12-31');
  });

  test('must hold the edges of the rule', () => {
    expect(() => days({ from: d(2026, 1, 1), to: d(2026, 12, 31), edges: [MERGER] })).toThrow(
      '2025-07-01 is never drawn',
    );
  });
});
