import * as v from 'valibot';
import { isPlainDate } from '#domain/calendar/plain-date.ts';

/** Words, at least one. */
export const words = v.pipe(v.string(), v.nonEmpty());
/** What other entries point at: small letters, digits and dashes. */
export const key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** A day, `2026-06-01`. */
export const day = v.pipe(v.string(), v.guard(isPlainDate, 'a day is written 2026-06-01'));
/** A unit: `c:` and its number of today, `o:` one that there was before 01/07/2025. */
export const unit = v.pipe(v.string(), v.regex(/^[co]:\d+$/));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
