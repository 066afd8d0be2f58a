import { redirect } from '@sveltejs/kit';
import { redoJobsInput } from '#app/jobs/redo-jobs.input.ts';
import { redoJobs } from '#app/jobs/redo-jobs.ts';
import { viewFailedJobs } from '#app/jobs/view-failed-jobs.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { noteDone } from '#request/noted.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

const PLACE = '/lam-viec/viec-chay-nen';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'job.redo');
  const { searchParams: query } = event.url;
  const after = query.get('sau');
  const again = query.get('lai');
  return {
    ...orErrorPage(await viewFailedJobs(event.locals.deps, actor, after)),
    first: after === null,
    /** How many were asked for again just now; null when nobody pressed. */
    again: again !== null && /^\d{1,9}$/.test(again) ? Number(again) : null,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'job.redo');
    const form = await readForm(event, redoJobsInput);
    if (!form.ok) return answer(form);
    const done = await redoJobs(event.locals.deps, actor, form.value);
    if (!done.ok) return answer(done);
    const { name, job } = form.value;
    noteDone({ event: 'redoJobs', object: { kind: 'job', id: job ?? name } });
    redirect(303, localizeHref(`${PLACE}?lai=${done.value.again}`));
  },
};
