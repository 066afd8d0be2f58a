import type { Deps } from '../deps.ts';
import { reachSource } from '#storage/units/save-reach.ts';
import { takeInUnits } from './unit-records.ts';

/** How long another process may go on with the units of before. */
const EVERY = 30_000;

/**
 * Goes on with the units as another process confirmed them: pages, jobs and further servers hold registers
 * of their own. It asks for one hash, and ends with the process or by the function it gives.
 */
export function followUnits(deps: Deps, every = EVERY): () => void {
  let known: string | null = null;
  const look = async () => {
    const source = await reachSource(deps.db);
    if (known !== null && source !== known) await takeInUnits(deps);
    known = source;
  };
  // A database that is away is told by whoever needs it; the next look finds what was missed.
  const timer = setInterval(() => void look().catch(() => undefined), every);
  timer.unref();
  void look().catch(() => undefined);
  return () => clearInterval(timer);
}
