import { isInstant, type Instant } from '#domain/calendar/plain-date.ts';

/** A date of the library as a moment of ours; null where a certificate says nonsense. */
export function instantOf(date: Date): Instant | null {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return isInstant(text) ? text : null;
}
