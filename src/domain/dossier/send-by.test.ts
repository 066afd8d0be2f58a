import { describe, expect, test } from 'vitest';
import { loadNotices } from '#platform/holidays/load.ts';
import { COMMUNE_WORKING_DAYS } from '../calendar/commune-deadline.ts';
import { addDays } from '../calendar/day-arithmetic.ts';
import { noticesThatCount } from '../calendar/holiday-notice.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { workingCalendar } from '../calendar/public-holidays.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { sendBy } from './send-by.ts';

const CALENDAR = workingCalendar(noticesThatCount(loadNotices()));

describe('until when a dossier is to be sent', () => {
  test('for round 2 of 2026: 15 working days before 30/10', () => {
    const { round, lastDay } = sendBy(CALENDAR, plainDate(2026, 9, 24));
    expect([round.year, round.number, lastDay]).toEqual([2026, 2, '2026-10-08']);
    expect(addWorkingDays(CALENDAR, lastDay, COMMUNE_WORKING_DAYS)).toBe('2026-10-29');
  });

  test('the last day itself is in time, the day after counts for the next round', () => {
    const { lastDay } = sendBy(CALENDAR, plainDate(2026, 9, 24));
    expect(sendBy(CALENDAR, lastDay).round).toMatchObject({ year: 2026, number: 2 });
    expect(sendBy(CALENDAR, addDays(lastDay, 1)).round).toMatchObject({ year: 2027, number: 1 });
  });
});
