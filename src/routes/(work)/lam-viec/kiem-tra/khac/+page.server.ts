import { redirect } from '@sveltejs/kit';
import { citeCheckInput } from '#app/supervision/cite-check.input.ts';
import { citeCheck } from '#app/supervision/cite-check.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  askRight(event, 'check.order');
  return { idempotencyKey: event.locals.deps.newId() };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'check.order');
    const form = await readForm(event, citeCheckInput);
    if (!form.ok) return answer(form, form.typed);
    const cited = await citeCheck(event.locals.deps, actor, form.value);
    if (!cited.ok) return answer(cited, form.typed);
    redirect(303, localizeHref(`/lam-viec/kiem-tra/${cited.value.checkId}`));
  },
};
