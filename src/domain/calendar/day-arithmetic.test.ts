import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, dayInVietNam, weekday } from './day-arithmetic.ts';
import { isInstant, plainDate, type Instant, type PlainDate } from './plain-date.ts';
import { days } from './testing/days.ts';

const anyDay = days({
  from: plainDate(1000, 1, 1),
  to: plainDate(3737, 11, 28),
  // A hundred years are no leap year, four hundred are; day numbers count from 1970.
  edges: [plainDate(1900, 2, 28), plainDate(2000, 2, 29), plainDate(1970, 1, 1)],
});

function instant(text: string): Instant {
  if (!isInstant(text)) throw new Error(text);
  return text;
}

describe('days are counted without a clock or a time zone', () => {
  test.each([
    [plainDate(2026, 12, 31), 1, '2027-01-01'],
    [plainDate(2028, 2, 28), 1, '2028-02-29'],
    [plainDate(2026, 3, 1), -1, '2026-02-28'],
    [plainDate(2026, 5, 22), 60, '2026-07-21'],
    [plainDate(2026, 5, 22), 30, '2026-06-21'],
  ])('%s and %i days is %s (Đ11.2, Đ12.2)', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  test.each([
    [plainDate(2026, 8, 31), 6, '2027-02-28'],
    [plainDate(2027, 8, 31), 6, '2028-02-29'],
    [plainDate(2026, 12, 4), 36, '2029-12-04'],
    [plainDate(2026, 1, 31), -2, '2025-11-30'],
    [plainDate(2028, 2, 29), 36, '2031-02-28'],
  ])('%s and %i months is %s, the last day of the month at most', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test.each([
    [plainDate(2026, 11, 21), 6],
    [plainDate(2025, 7, 1), 2],
    [plainDate(2026, 4, 26), 7],
    [plainDate(1970, 1, 1), 4],
    [plainDate(1969, 12, 31), 3],
  ])('%s is weekday %i', (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });

  test('adding days and counting between undo each other, in calendar order', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        const later = addDays(day, count);
        expect(daysBetween(day, later)).toBe(count);
        expect(later > day).toBe(count > 0);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
      { seed: 7 },
    );
  });

  test('the calendar is the Gregorian one of the machine', () => {
    fc.assert(
      fc.property(anyDay, (day: PlainDate) => {
        const next = new Date(`${day}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        expect(addDays(day, 1)).toBe(next.toISOString().slice(0, 10));
      }),
      { seed: 400 },
    );
  });

  test.each([
    ['2026-05-21T16:59:59.999Z', '2026-05-21'],
    ['2026-05-21T17:00:00.000Z', '2026-05-22'],
    ['2026-12-31T23:30:00.000Z', '2027-01-01'],
  ])('at %s it is %s in Viet Nam', (moment, day) => {
    expect(dayInVietNam(instant(moment))).toBe(day);
  });
});
