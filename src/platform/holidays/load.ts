import { plainDate, parsePlainDate, yearOf, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { DaySpan, WorkingCalendar } from '#domain/calendar/working-days.ts';
import data from './vietnam.json' with { type: 'json' };

let cached: WorkingCalendar | undefined;

/**
 * The working calendar of Vietnamese state offices, from `vietnam.json`. What lies before its first
 * or after its last year counts as undecided, so that no term there is shown as final.
 */
export function loadWorkingCalendar(): WorkingCalendar {
  cached ??= build();
  return cached;
}

function build(): WorkingCalendar {
  const years = data.years;
  const first = Math.min(...years.map((entry) => entry.year));
  const last = Math.max(...years.map((entry) => entry.year));
  const before: DaySpan = { from: plainDate(1, 1, 1), to: plainDate(first - 1, 12, 31) };
  const after: DaySpan = { from: plainDate(last + 1, 1, 1), to: plainDate(9999, 12, 31) };
  const undecided = years.flatMap((entry) =>
    entry.undecided.map((span) => ({
      from: dayOf(entry.year, span.from),
      to: dayOf(entry.year, span.to),
    })),
  );
  return {
    holidays: new Set(years.flatMap((entry) => daysOf(entry.year, entry.holidays))),
    movedWorkingDays: new Set(years.flatMap((entry) => daysOf(entry.year, entry.movedWorkingDays))),
    undecided: [before, ...undecided, after],
  };
}

function daysOf(year: number, entries: readonly { day: string }[]): PlainDate[] {
  return entries.map((entry) => dayOf(year, entry.day));
}

/** A day of the file; one that does not exist or stands under another year is a fault of the file. */
function dayOf(year: number, text: string): PlainDate {
  const day = parsePlainDate(text);
  if (!day.ok || yearOf(day.value) !== year) {
    throw new Error(`vietnam.json: ${text} is not a day of ${year}`);
  }
  return day.value;
}
