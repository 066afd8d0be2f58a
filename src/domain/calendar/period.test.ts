import { expect, test } from 'vitest';
import { addDays } from './day-arithmetic.ts';
import { CALENDAR_PERIODS, calendarPeriod, periodOfMonth, periodsOfYear } from './period.ts';

test('a quarter, a half-year and February of a leap year end on their last day', () => {
  expect(calendarPeriod('quarter', 2026, 4)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(calendarPeriod('half', 2026, 1)).toEqual({ from: '2026-01-01', to: '2026-06-30' });
  expect(calendarPeriod('month', 2028, 2)).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(calendarPeriod('year', 2026, 1)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});

test.each(CALENDAR_PERIODS)(
  '%s by %s the days of a year follow each other without a gap',
  (kind) => {
    const all = Array.from({ length: periodsOfYear(kind) }, (_, at) =>
      calendarPeriod(kind, 2027, at + 1),
    );
    expect(all[0]?.from).toBe('2027-01-01');
    expect(all.at(-1)?.to).toBe('2027-12-31');
    const nextDays = all.slice(0, -1).map(({ to }) => addDays(to, 1));
    expect(all.slice(1).map(({ from }) => from)).toEqual(nextDays);
  },
);

test('November lies in the fourth quarter and the second half; a thirteenth month is none', () => {
  expect(CALENDAR_PERIODS.map((kind) => periodOfMonth(kind, 11))).toEqual([11, 4, 2, 1]);
  expect(() => calendarPeriod('month', 2026, 13)).toThrow(RangeError);
});
