import { isBehind } from '#domain/calendar/act-date.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { lastActAt } from '#storage/acts/last-act.ts';
import type { Deps } from '../deps.ts';

/**
 * The moment of the last act when the clock of the machine stands behind it: what is done now would
 * be dated before what was done already. A demonstration is shown on any day, so it never says so.
 */
export async function clockRanBack(deps: Deps): Promise<Instant | null> {
  if (deps.demo) return null;
  const last = await lastActAt(deps.db);
  return last !== null && isBehind(deps.clock.now(), last) ? last : null;
}
