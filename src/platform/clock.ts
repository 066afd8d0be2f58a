import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { isInstant, type Instant, type PlainDate } from '#domain/calendar/plain-date.ts';

/** The only place that knows what time it is; everything else is told. */
export interface Clock {
  readonly now: () => Instant;
  /** The calendar day in Viet Nam. */
  readonly today: () => PlainDate;
}

const HOUR = 3_600_000;

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => instantFrom(new Date().toISOString()),
  today: todayByHour(),
};

/** Asked at every public page; midnight in Viet Nam is a full hour everywhere, so within one it is one day. */
function todayByHour(): () => PlainDate {
  let last: { readonly hour: number; readonly day: PlainDate } | undefined;
  return () => {
    const hour = Math.floor(Date.now() / HOUR);
    if (last?.hour !== hour) last = { hour, day: dayInVietNam(systemClock.now()) };
    return last.day;
  };
}

/** A demonstration's clock: always this day, while the time of day goes on as in Viet Nam. */
export function clockOn(day: PlainDate): Clock {
  return {
    now: () => {
      const timeInVietNam = new Date(Date.now() + 7 * HOUR).toISOString().slice(11);
      return instantFrom(new Date(`${day}T${timeInVietNam.slice(0, -1)}+07:00`).toISOString());
    },
    today: () => day,
  };
}

function instantFrom(text: string): Instant {
  if (!isInstant(text)) throw new Error(`not a moment: ${text}`);
  return text;
}
