import type { InferOutput } from 'valibot';
import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { isId } from '#storage/ids.ts';
import { redoFailedJobs } from '#storage/jobs/failed-jobs.ts';
import type { Deps } from '../deps.ts';
import type { redoJobsInput } from './redo-jobs.input.ts';

/**
 * Has a failed job, or all of a kind, tried once more, and answers how many. One that waits again,
 * runs or is done is left alone: pressed twice it runs once. Refuses NOT_ALLOWED and NOT_FOUND.
 */
export async function redoJobs(
  deps: Deps,
  actor: Actor,
  { name, job }: InferOutput<typeof redoJobsInput>,
): Promise<Result<{ readonly again: number }>> {
  if (!isAllowedSomewhere(actor, 'job.redo')) return refuse('NOT_ALLOWED');
  if (job !== null && !isId(job)) return refuse('NOT_FOUND');
  return ok({ again: await redoFailedJobs(deps.db, name, job) });
}
