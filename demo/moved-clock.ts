import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Clock } from '#platform/clock.ts';

/** A clock that stands still until the story goes on. */
export interface MovedClock extends Clock {
  /** `minutes` after midnight in Viet Nam. */
  readonly moveTo: (day: PlainDate, minutes: number) => void;
}

/** A clock that shows eight in the morning of that day. */
export function movedClock(day: PlainDate): MovedClock {
  let now = momentOf(day, 8 * 60);
  return {
    now: () => now,
    today: () => dayInVietNam(now),
    moveTo: (to, minutes) => {
      now = momentOf(to, minutes);
    },
  };
}

function momentOf(day: PlainDate, minutes: number): Instant {
  const midnight = Date.parse(`${day}T00:00:00+07:00`);
  // ISO 8601 in UTC, which is what an Instant is.
  return new Date(midnight + minutes * 60_000).toISOString() as Instant;
}
