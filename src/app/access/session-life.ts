import { isInstant, type Instant } from '#domain/calendar/plain-date.ts';

const HOUR = 3_600_000;

/**
 * A session nobody uses ends after eight hours: long enough for a working day with its meetings,
 * too short for a machine left on in the evening.
 */
export const IDLE_LIFE = 8 * HOUR;

/** Whoever works every day still signs in once a week, so that a stolen cookie does not live on. */
export const WHOLE_LIFE = 7 * 24 * HOUR;

/** A device where nobody signed in for a year is as unknown as any other. */
export const DEVICE_LIFE = 365 * 24 * HOUR;

/** The last use is noted at most this often: a page must not write to the database each time. */
export const TOUCH_EVERY = 5 * 60_000;

/** The moment so many milliseconds later; earlier when negative. */
export function shifted(instant: Instant, milliseconds: number): Instant {
  const text = new Date(Date.parse(instant) + milliseconds).toISOString();
  if (!isInstant(text)) throw new Error(`not a moment: ${text}`);
  return text;
}
