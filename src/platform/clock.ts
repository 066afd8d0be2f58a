import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { isInstant, type Instant, type PlainDate } from '#domain/calendar/plain-date.ts';

/** The only place that knows what time it is; everything else is told. */
export interface Clock {
  readonly now: () => Instant;
  /** The calendar day in Viet Nam. */
  readonly today: () => PlainDate;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => instantFrom(new Date().toISOString()),
  today: () => dayInVietNam(systemClock.now()),
};

/** A demonstration's clock: always this day, while the time of day goes on as in Viet Nam. */
export function clockOn(day: PlainDate): Clock {
  return {
    now: () => {
      const timeInVietNam = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(11);
      return instantFrom(new Date(`${day}T${timeInVietNam.slice(0, -1)}+07:00`).toISOString());
    },
    today: () => day,
  };
}

function instantFrom(text: string): Instant {
  if (!isInstant(text)) throw new Error(`not a moment: ${text}`);
  return text;
}
