import * as v from 'valibot';
import { choice, textOrNull } from '#app/input-fields.ts';
import { JOB_NAMES } from '#platform/jobs/queues.ts';
import { m } from '#words/paraglide/messages.js';

/** Which work is done again: one job, or all of a kind where none is named. */
export const redoJobsInput = v.object({
  name: choice(m.jobs_kind, JOB_NAMES),
  job: textOrNull(m.jobs_job, 36),
});
