import { describe, expect, test } from 'vitest';
import { addWorkingDays, isDecided, workingDaysUsed } from '#domain/calendar/working-days.ts';
import { noticesThatCount } from '#domain/calendar/holiday-notice.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { workingCalendar } from '#domain/calendar/public-holidays.ts';
import { loadNotices } from './load.ts';

describe('the notices that came with the system', () => {
  const calendar = workingCalendar(noticesThatCount(loadNotices()));

  test.each([
    [2021, 261, 11, 0],
    [2022, 260, 11, 0],
    [2023, 260, 11, 0],
    [2024, 262, 12, 1],
    [2025, 261, 12, 1],
    [2026, 261, 14, 2],
  ])(
    '%i has %i weekdays, of which %i are off, and %i Saturdays worked',
    (year, weekdays, off, worked) => {
      expect(workingDaysUsed(calendar, plainDate(year - 1, 12, 31), plainDate(year, 12, 31))).toBe(
        weekdays - off + worked,
      );
    },
  );

  test('a dossier received on 09/02/2026 is due on 09/03/2026: Tết is skipped (Đ7.2)', () => {
    expect(addWorkingDays(calendar, plainDate(2026, 2, 9), 15)).toBe('2026-03-09');
  });

  test('2021 to 2026 are decided but for the swap that was proposed for November 2026', () => {
    expect(isDecided(calendar, plainDate(2021, 1, 11), plainDate(2026, 11, 22))).toBe(true);
    expect(isDecided(calendar, plainDate(2026, 11, 23), plainDate(2026, 11, 23))).toBe(false);
    expect(isDecided(calendar, plainDate(2026, 11, 29), plainDate(2026, 12, 21))).toBe(true);
    expect(isDecided(calendar, plainDate(2026, 12, 22), plainDate(2026, 12, 22))).toBe(false);
    expect(isDecided(calendar, plainDate(2020, 9, 2), plainDate(2020, 9, 2))).toBe(false);
  });
});
