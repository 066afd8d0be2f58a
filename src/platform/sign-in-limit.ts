import type { Instant } from '#domain/calendar/plain-date.ts';

/** How many failed tries within the window slow down the next: guessing must not pay. */
export const SIGN_IN_LIMIT = {
  minutes: 15,
  /** For one name: nobody mistypes more often. */
  perName: 5,
  /** For one address: a whole office, or a mobile network, may share it. */
  perAddress: 50,
} as const;

/** Moments of failed tries within the window, in any order. */
export interface FailedTries {
  readonly ofName: readonly Instant[];
  readonly ofAddress: readonly Instant[];
}

/**
 * Whole minutes to wait before the next try; 0 = now. The wait ends when the oldest of the last
 * tries that count leaves the window.
 */
export function minutesToWait(tries: FailedTries, now: Instant): number {
  return Math.max(
    waitFor(tries.ofName, SIGN_IN_LIMIT.perName, now),
    waitFor(tries.ofAddress, SIGN_IN_LIMIT.perAddress, now),
  );
}

function waitFor(failed: readonly Instant[], most: number, now: Instant): number {
  const counting = failed.toSorted().at(-most);
  if (counting === undefined) return 0;
  const passed = (Date.parse(now) - Date.parse(counting)) / 60_000;
  return Math.max(0, Math.ceil(SIGN_IN_LIMIT.minutes - passed));
}
