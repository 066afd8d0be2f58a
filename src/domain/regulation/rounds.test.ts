import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { roundOf, roundsOfYear } from './rounds.ts';

describe('the province assesses in rounds (Đ5.1)', () => {
  const rounds = [...roundsOfYear(2026), ...roundsOfYear(2027)];

  test('each year has the two rounds of the decision', () => {
    expect(roundsOfYear(2026)).toEqual([
      { year: 2026, number: 1, requestsBefore: '2026-04-30', resultBefore: '2026-06-30' },
      { year: 2026, number: 2, requestsBefore: '2026-10-30', resultBefore: '2026-12-30' },
    ]);
  });

  test.each([
    [plainDate(2026, 4, 29), 2026, 1],
    [plainDate(2026, 4, 30), 2026, 2],
    [plainDate(2026, 5, 2), 2026, 2],
    [plainDate(2026, 10, 29), 2026, 2],
    [plainDate(2026, 10, 30), 2027, 1],
  ])('a letter of %s belongs to %i, round %i', (letter, year, number) => {
    expect(roundOf(letter, rounds)).toMatchObject({ year, number });
  });

  test('where the Regulation counts the cut-off day, a letter of 30/04 belongs to round 1', () => {
    expect(roundOf(plainDate(2026, 4, 30), rounds, 'included')).toMatchObject({ number: 1 });
    expect(roundOf(plainDate(2026, 5, 1), rounds, 'included')).toMatchObject({ number: 2 });
  });

  test('an extra round takes the dossiers before its cut-off, in whatever order rounds are listed', () => {
    const extra = {
      year: 2026,
      number: 3,
      requestsBefore: plainDate(2026, 7, 31),
      resultBefore: plainDate(2026, 9, 30),
    };
    expect(roundOf(plainDate(2026, 6, 1), [...rounds, extra])).toBe(extra);
  });

  test('after the last cut-off there is no round', () => {
    expect(roundOf(plainDate(2027, 12, 1), rounds)).toBeUndefined();
  });
});
