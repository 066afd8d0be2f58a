import { describe, expect, test } from 'vitest';
import { communeDeadline } from './commune-deadline.ts';
import { plainDate } from './plain-date.ts';
import {
  addWorkingDays,
  isDecided,
  workingDaysUsed,
  type WorkingCalendar,
} from './working-days.ts';

/** Tết 2026 and the swap of the National Day of 2026, as the notices gave them. */
const calendar: WorkingCalendar = {
  holidays: new Set([
    plainDate(2026, 2, 16),
    plainDate(2026, 2, 17),
    plainDate(2026, 2, 18),
    plainDate(2026, 2, 19),
    plainDate(2026, 2, 20),
    plainDate(2026, 8, 31),
    plainDate(2026, 9, 1),
    plainDate(2026, 9, 2),
  ]),
  movedWorkingDays: new Set([plainDate(2026, 8, 22)]),
  undecided: [{ from: plainDate(2026, 11, 23), to: plainDate(2026, 11, 28) }],
};

describe('working days leave out weekends and holidays', () => {
  test('the day of receipt is day 0: Friday and one working day is Monday', () => {
    expect(addWorkingDays(calendar, plainDate(2026, 6, 5), 0)).toBe('2026-06-05');
    expect(addWorkingDays(calendar, plainDate(2026, 6, 5), 1)).toBe('2026-06-08');
  });

  test('a Saturday worked for a day off counts, the day off does not', () => {
    expect(addWorkingDays(calendar, plainDate(2026, 8, 21), 1)).toBe('2026-08-22');
    expect(workingDaysUsed(calendar, plainDate(2026, 8, 28), plainDate(2026, 9, 3))).toBe(1);
  });

  test('no working day is used on the day of receipt or before', () => {
    expect(workingDaysUsed(calendar, plainDate(2026, 6, 5), plainDate(2026, 6, 5))).toBe(0);
    expect(workingDaysUsed(calendar, plainDate(2026, 6, 5), plainDate(2026, 6, 1))).toBe(0);
  });

  test('a term that touches an undecided day is not final', () => {
    expect(isDecided(calendar, plainDate(2026, 11, 1), plainDate(2026, 11, 22))).toBe(true);
    expect(isDecided(calendar, plainDate(2026, 11, 1), plainDate(2026, 11, 23))).toBe(false);
    expect(isDecided(calendar, plainDate(2026, 11, 28), plainDate(2026, 12, 1))).toBe(false);
  });
});

describe('the commune has 15 working days (Đ7.2)', () => {
  const received = plainDate(2026, 2, 9);

  test('received on 09/02/2026 before Tết, the last day is 09/03/2026', () => {
    expect(communeDeadline(calendar, received, received)).toEqual({
      lastDay: '2026-03-09',
      used: 0,
      left: 15,
      state: 'running',
      provisional: false,
    });
  });

  test('with four working days left it warns', () => {
    expect(communeDeadline(calendar, received, plainDate(2026, 3, 3))).toEqual({
      lastDay: '2026-03-09',
      used: 11,
      left: 4,
      state: 'closing',
      provisional: false,
    });
    expect(communeDeadline(calendar, received, plainDate(2026, 3, 2)).state).toBe('running');
  });

  test('day 15 is in time, day 16 is late', () => {
    expect(communeDeadline(calendar, received, plainDate(2026, 3, 9))).toMatchObject({
      used: 15,
      left: 0,
      state: 'closing',
    });
    expect(communeDeadline(calendar, received, plainDate(2026, 3, 10))).toMatchObject({
      used: 16,
      left: -1,
      state: 'late',
    });
  });

  test('a weekend after the last day is late too', () => {
    const friday = plainDate(2026, 6, 5);
    expect(communeDeadline(calendar, friday, plainDate(2026, 6, 26))).toMatchObject({
      left: 0,
      state: 'closing',
    });
    expect(communeDeadline(calendar, friday, plainDate(2026, 6, 27))).toMatchObject({
      left: 0,
      state: 'late',
    });
  });

  test('a term over undecided holidays says that its last day may move', () => {
    expect(
      communeDeadline(calendar, plainDate(2026, 11, 9), plainDate(2026, 11, 9)).provisional,
    ).toBe(true);
  });
});
