import { isInstant, type Instant } from '#domain/calendar/plain-date.ts';
import { clearPrints as clearRows, keysWithoutPrint } from '#storage/recognition/prints.ts';
import type { Deps } from '../../deps.ts';

const HOUR = 3_600_000;
/** For a week the file can be fetched again; then it is made anew as quickly. */
const KEPT = 7 * 24 * HOUR;
/** Longer than a print may be tried, with all its tries. */
const DEAD = 6 * HOUR;

/**
 * Clears away prints of more than a week with their files, and files without a print (the worker was
 * killed between the two); a print that nobody works on any more has failed.
 */
export async function clearPrints(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const before = { deadBefore: earlier(now, DEAD), keptFrom: earlier(now, KEPT), at: now };
  for (const key of await clearRows(deps.db, before)) await deps.prints.remove(key);
  await deps.prints.sweepIncoming();
  const old = (await deps.prints.list()).filter(({ age }) => age > HOUR);
  const lost = await keysWithoutPrint(
    deps.db,
    old.map(({ key }) => key),
  );
  for (const key of lost) await deps.prints.remove(key);
}

function earlier(at: Instant, milliseconds: number): Instant {
  const moment = new Date(Date.parse(at) - milliseconds).toISOString();
  if (!isInstant(moment)) throw new Error(`no such moment: ${moment}`);
  return moment;
}
