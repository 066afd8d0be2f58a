import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { countFailedJobs } from '#storage/jobs/failed-jobs.ts';
import type { Deps } from '../deps.ts';
import { NOTHING_WAITS, type Waiting } from './thing.ts';

/** How many jobs have used up their tries. */
export async function jobWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  if (!isAllowedSomewhere(actor, 'job.redo')) return NOTHING_WAITS;
  const counted = await countFailedJobs(deps.db);
  const value = counted.reduce((sum, { count }) => sum + count, 0);
  return { ...NOTHING_WAITS, figures: [{ key: 'failedJobs', value }] };
}
