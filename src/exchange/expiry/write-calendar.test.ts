import { expect, test } from 'vitest';
import { plainDate, type Instant } from '#domain/calendar/plain-date.ts';
import { writeCalendar } from './write-calendar.ts';

test('whole days are written with the day after the last, commas escaped, nothing of a person', () => {
  const text = writeCalendar('OCOP', '2026-11-24T03:00:00.000Z' as Instant, [
    {
      uid: 'end-15-02839-001-2023@saoque',
      from: plainDate(2026, 12, 31),
      to: plainDate(2026, 12, 31),
      summary: 'Hết hạn: Mận sấy, dẻo',
      url: 'https://ocop.example/kiem-tra/15-02839-001-2023',
    },
  ]);
  expect(text.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sao Que//OCOP//VI',
    'METHOD:PUBLISH',
    'NAME:OCOP',
    'X-WR-CALNAME:OCOP',
    'BEGIN:VEVENT',
    'UID:end-15-02839-001-2023@saoque',
    'SEQUENCE:0',
    'DTSTAMP:20261124T030000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    'SUMMARY:Hết hạn: Mận sấy\\, dẻo',
    'URL;VALUE=URI:https://ocop.example/kiem-tra/15-02839-001-2023',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});
