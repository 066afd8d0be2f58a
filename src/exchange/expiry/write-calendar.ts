import ical, { ICalCalendarMethod } from 'ical-generator';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';

/** Something that lasts whole days in Viet Nam, both days included. */
export interface CalendarEntry {
  /** Stays the same from file to file, so that a calendar moves the entry and does not double it. */
  readonly uid: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly summary: string;
  readonly url: string;
}

/** Entries as a calendar file (RFC 5545) that any calendar reads: whole days, which no time zone moves. */
export function writeCalendar(
  name: string,
  made: Instant,
  entries: readonly CalendarEntry[],
): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Sao Que', product: 'OCOP', language: 'VI' },
  });
  for (const { uid, from, to, summary, url } of entries) {
    calendar.createEvent({
      id: uid,
      // The day after the last, as the format counts whole days.
      start: midnight(from),
      end: midnight(addDays(to, 1)),
      allDay: true,
      stamp: new Date(made),
      summary,
      url,
    });
  }
  return calendar.toString();
}

/** The library writes whole days by their day in UTC, wherever the server stands. */
function midnight(day: PlainDate): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
