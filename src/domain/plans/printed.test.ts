import { describe, expect, test } from 'vitest';
import { plainDate as d } from '../calendar/plain-date.ts';
import { printedDay, printedPeriod } from './printed-period.ts';
import { percentOf, wholesOf } from './printed-share.ts';

describe('of which days a printed number is', () => {
  test.each([
    ['2023', d(2023, 1, 1), d(2023, 12, 31), null],
    ['hết 2022', d(2022, 1, 1), d(2022, 12, 31), null],
    ['dự kiến hết 2023', d(2023, 1, 1), d(2023, 12, 31), null],
    ['đến 2025', d(2022, 1, 1), d(2025, 12, 31), null],
    ['đến 2020', d(2020, 1, 1), d(2020, 12, 31), null],
    ['2022 đợt 2', d(2022, 1, 1), d(2022, 12, 31), 2],
    ['đến nay', d(2022, 1, 1), d(2022, 7, 13), null],
    ['sau hơn 03 năm', d(2022, 1, 1), d(2022, 7, 13), null],
    ['', d(2022, 1, 1), d(2022, 7, 13), null],
  ])('%j', (printed, from, to, round) => {
    expect(printedPeriod(printed, d(2022, 7, 13))).toEqual({ from, to, round });
  });

  test.each([
    ['2023-02-14', { day: d(2023, 2, 14), isExact: true }],
    ['13/7/2022', { day: d(2022, 7, 13), isExact: true }],
    ['13/7/20222 (as printed; five-digit year)', { day: d(2022, 7, 13), isExact: false }],
    ['31/02/2022', undefined],
    ['tháng 7', undefined],
  ])('the day of a document: %j', (printed, expected) => {
    expect(printedDay(printed)).toEqual(expected);
  });
});

describe('a goal that is not printed', () => {
  test('72 are 232 % of 31 and of nothing else', () => {
    expect(wholesOf(72, 232)).toEqual([31]);
    expect([30, 31, 32].map((whole) => percentOf(72, whole))).toEqual([240, 232, 225]);
  });

  test('may fit several numbers, or none', () => {
    expect(wholesOf(1, 3)).toEqual(
      [29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40].filter((whole) => percentOf(1, whole) === 3),
    );
    expect(wholesOf(3, 90)).toEqual([]);
    expect(wholesOf(0, 50)).toEqual([]);
  });
});
