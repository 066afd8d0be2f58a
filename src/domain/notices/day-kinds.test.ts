import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { workingCalendar } from '../calendar/public-holidays.ts';
import { termNears, warningOf } from './day-kinds.ts';

const calendar = workingCalendar([]);

describe('a term of working days', () => {
  test.each([
    // Monday 02/11/2026 is the last day; three working days before it is Wednesday.
    [27, 10, null],
    [28, 10, 'near'],
    [31, 10, 'near'], // a Saturday
    [1, 11, 'near'],
    [2, 11, 'last'],
    [3, 11, null],
  ])('that ends on 02/11/2026 stands on %i/%i as %s', (day, month, stands) => {
    const today = plainDate(2026, month, day);
    expect(termNears(calendar, plainDate(2026, 11, 2), today)).toBe(stands);
  });

  test('days off are none of the three: of a term that ends after Quốc khánh one hears earlier', () => {
    const lastDay = plainDate(2026, 9, 4);
    const on = (month: number, day: number) =>
      termNears(calendar, lastDay, plainDate(2026, month, day));
    expect([on(8, 27), on(8, 28), on(9, 3), on(9, 4)]).toEqual([null, 'near', 'near', 'last']);
  });
});

describe('the warnings before a certificate ends', () => {
  const lastDay = plainDate(2026, 12, 4);
  const days = [180, 120, 60, 30];

  test.each([
    ['2026-06-06', null], // 181 days before
    ['2026-06-07', '2026-06-07'],
    ['2026-08-05', '2026-06-07'],
    ['2026-08-06', '2026-08-06'],
    ['2026-08-07', '2026-08-06'],
    ['2026-10-05', '2026-10-05'],
    ['2026-11-03', '2026-10-05'],
    ['2026-11-04', '2026-11-04'],
    ['2026-12-03', '2026-11-04'],
    ['2026-12-04', '2026-12-04'],
    ['2026-12-05', null],
  ] as const)('on %s the warning of %s holds', (today, warning) => {
    const [year, month, day] = today.split('-').map(Number) as [number, number, number];
    expect(warningOf(lastDay, days, plainDate(year, month, day))).toBe(warning);
  });
});
