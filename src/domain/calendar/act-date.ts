import { ok, refuse, type Result } from '../result.ts';
import type { Instant, PlainDate } from './plain-date.ts';

/** When an act was done: the moment, and the calendar day in Viet Nam. */
export interface ActDate {
  readonly at: Instant;
  readonly onDay: PlainDate;
}

/** Clocks are set right by steps of seconds; five minutes apart nobody can tell who was first. */
const SKEW = 5 * 60_000;
/** Whether a clock stands behind a moment by more than clocks differ. */
export function isBehind(now: Instant, moment: Instant): boolean {
  return Date.parse(now) < Date.parse(moment) - SKEW;
}

/**
 * The date of an act behind the one before it on the same subject: never earlier than that one. A
 * clock a little behind is taken for the moment of the act before. Refuses CLOCK_RAN_BACK when it is
 * further behind: a day on a paper that is wrong by a month is worse than waiting for the clock.
 */
export function dateBehind(now: ActDate, before: ActDate): Result<ActDate> {
  if (isBehind(now.at, before.at)) {
    return refuse('CLOCK_RAN_BACK', { now: now.at, last: before.at });
  }
  return ok(later(now, before));
}

/** Of two dates the later moment and the later day. */
export function later(one: ActDate, other: ActDate): ActDate {
  return {
    at: one.at < other.at ? other.at : one.at,
    onDay: one.onDay < other.onDay ? other.onDay : one.onDay,
  };
}
