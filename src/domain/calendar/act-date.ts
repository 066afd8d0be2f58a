import { ok, refuse, type Result } from '../result.ts';
import type { Instant, PlainDate } from './plain-date.ts';

/** When an act was done: the moment, and the calendar day in Viet Nam. */
export interface ActDate {
  readonly at: Instant;
  readonly onDay: PlainDate;
}

/** Clocks are set right by steps of seconds; five minutes apart nobody can tell who was first. */
const SKEW = 5 * 60_000;
/**
 * The first act of a subject has none before it; it may lie a day behind the last act of the ledger.
 * A clock that lost its battery lies years behind, while one that had run some hours ahead and was
 * set right must not stop the register until the hours have passed.
 */
const A_DAY = 24 * 3_600_000;

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
  if (isBehind(now.at, before.at)) return ranBack(now.at, before.at);
  return ok(later(now, before));
}

/** The date of the first act of a subject, held against the last act of the whole ledger. */
export function dateFirst(now: ActDate, lastOfAll: Instant | null): Result<ActDate> {
  const farBehind = lastOfAll !== null && Date.parse(now.at) < Date.parse(lastOfAll) - A_DAY;
  return farBehind ? ranBack(now.at, lastOfAll) : ok(now);
}

/** Of two dates the later moment and the later day. */
export function later(one: ActDate, other: ActDate): ActDate {
  return {
    at: one.at < other.at ? other.at : one.at,
    onDay: one.onDay < other.onDay ? other.onDay : one.onDay,
  };
}

function ranBack(now: Instant, last: Instant): Result<ActDate> {
  return refuse('CLOCK_RAN_BACK', { now, last });
}
