import { describe, expect, test } from 'vitest';
import { communeDeadline } from '#domain/calendar/commune-deadline.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { isDecided, workingDaysUsed } from '#domain/calendar/working-days.ts';
import data from './vietnam.json' with { type: 'json' };
import { loadWorkingCalendar } from './load.ts';

describe('the public holidays of Viet Nam are data, each with the text that fixed it', () => {
  const calendar = loadWorkingCalendar();

  test('2025 has 12 weekdays off and one Saturday worked, 2026 has 14 and two', () => {
    const counts = data.years.map((entry) => [
      entry.year,
      entry.holidays.length,
      entry.movedWorkingDays.length,
    ]);
    expect(counts).toEqual([
      [2025, 12, 1],
      [2026, 14, 2],
      [2027, 6, 0],
    ]);
  });

  test('no day off lies on a weekend and no moved day within the week', () => {
    expect(workingDaysUsed(calendar, plainDate(2024, 12, 31), plainDate(2025, 12, 31))).toBe(
      261 - 12 + 1,
    );
    expect(workingDaysUsed(calendar, plainDate(2025, 12, 31), plainDate(2026, 12, 31))).toBe(
      261 - 14 + 2,
    );
  });

  test('every day names its source', () => {
    const days = data.years.flatMap((entry) => [...entry.holidays, ...entry.movedWorkingDays]);
    expect(days.filter((day) => day.source.length < 10)).toEqual([]);
  });

  test('a dossier received on 09/02/2026 is due on 09/03/2026: Tết is skipped (Đ7.2)', () => {
    const received = plainDate(2026, 2, 9);
    expect(communeDeadline(calendar, received, received)).toEqual({
      lastDay: '2026-03-09',
      used: 0,
      left: 15,
      state: 'running',
      provisional: false,
    });
  });

  test('terms before the first and after the last year of the file are provisional', () => {
    expect(isDecided(calendar, plainDate(2025, 1, 1), plainDate(2026, 11, 22))).toBe(true);
    expect(isDecided(calendar, plainDate(2024, 12, 31), plainDate(2025, 1, 10))).toBe(false);
    expect(isDecided(calendar, plainDate(2027, 2, 1), plainDate(2027, 2, 10))).toBe(false);
    expect(isDecided(calendar, plainDate(2028, 1, 1), plainDate(2028, 1, 2))).toBe(false);
  });
});
