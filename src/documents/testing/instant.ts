import { isInstant } from '#domain/calendar/plain-date.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';

/** A moment written in a test; throws when it is none. */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new Error(`no such moment: ${text}`);
  return text;
}
