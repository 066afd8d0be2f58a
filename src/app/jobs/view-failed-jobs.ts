import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { JobName } from '#platform/jobs/queues.ts';
import { countFailedJobs, listFailedJobs, type FailedJob } from '#storage/jobs/failed-jobs.ts';
import type { Deps } from '../deps.ts';
import { failureOf, type Failure } from './failure.ts';

/** A failed job as the administrator reads it. Whom it is about is not told. */
export interface ShownJob extends Omit<FailedJob, 'code'> {
  readonly failure: Failure;
}

export interface FailedJobs {
  readonly kinds: readonly { readonly name: JobName; readonly count: number }[];
  readonly jobs: readonly ShownJob[];
  /** What the next page begins behind; null on the last. */
  readonly older: string | null;
}

const PAGE = 30;

/**
 * Jobs that have used up their tries, the last to fail first: of the whole installation, for letters
 * belong to no province. Refuses NOT_ALLOWED.
 */
export async function viewFailedJobs(
  deps: Deps,
  actor: Actor,
  after: string | null,
): Promise<Result<FailedJobs>> {
  if (!isAllowedSomewhere(actor, 'job.redo')) return refuse('NOT_ALLOWED');
  const rows = await listFailedJobs(deps.db, { after, limit: PAGE + 1 });
  const jobs = rows
    .slice(0, PAGE)
    .map(({ code, ...job }) => ({ ...job, failure: failureOf(code) }));
  const older = rows.length > PAGE ? (jobs.at(-1)?.id ?? null) : null;
  return ok({ kinds: await countFailedJobs(deps.db), jobs, older });
}
