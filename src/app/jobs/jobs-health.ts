import { JOB_NAMES } from '#platform/jobs/queues.ts';
import { measureFailedJobs } from '#platform/metrics.ts';
import { countFailedJobs } from '#storage/jobs/failed-jobs.ts';
import type { Deps } from '../deps.ts';

/** One line for `/readyz`: failed jobs hold nothing back, and somebody must look at them. */
export async function jobsLine(deps: Deps): Promise<string> {
  const counted = await countFailedJobs(deps.db);
  const said = counted.map(({ name, count }) => `${count} ${name}`).join(', ');
  return `jobs failed: ${said === '' ? 'none' : said}`;
}

/** Brings the figures of `/metrics` up to date. */
export async function measureJobs(deps: Deps): Promise<void> {
  const counted = await countFailedJobs(deps.db);
  for (const name of JOB_NAMES) {
    measureFailedJobs(name, counted.find((one) => one.name === name)?.count ?? 0);
  }
}
