import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Clock } from '#platform/clock.ts';
import { shifted } from '../access/session-life.ts';

/** A clock that stands still until a test moves it. */
export interface MovableClock extends Clock {
  /** To 08:00 in Viet Nam on that day. */
  readonly moveTo: (day: PlainDate) => void;
  readonly passMinutes: (minutes: number) => void;
}

export function movableClock(today: PlainDate): MovableClock {
  let now = morningOf(today);
  return {
    now: () => now,
    today: () => dayInVietNam(now),
    moveTo: (day) => {
      now = morningOf(day);
    },
    passMinutes: (minutes) => {
      now = shifted(now, minutes * 60_000);
    },
  };
}

function morningOf(day: PlainDate): Instant {
  return `${day}T01:00:00.000Z` as Instant;
}
