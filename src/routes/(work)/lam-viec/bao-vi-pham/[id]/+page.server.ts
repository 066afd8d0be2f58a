import { redirect } from '@sveltejs/kit';
import { checkMisuseInput } from '#app/supervision/check-misuse.input.ts';
import { checkMisuse } from '#app/supervision/check-misuse.ts';
import { endMisuseInput } from '#app/supervision/end-misuse.input.ts';
import { endMisuse } from '#app/supervision/end-misuse.ts';
import { takeUpMisuse } from '#app/supervision/take-up-misuse.ts';
import { viewMisuse } from '#app/supervision/view-misuse.ts';
import { bareActInput } from '#app/input-fields.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'misuse.view');
  const { deps } = event.locals;
  const view = orErrorPage(await viewMisuse(deps, actor, event.params.id));
  return { ...view, idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  takeUp: async (event) => {
    const actor = askRight(event, 'misuse.handle');
    const { id: reportId } = event.params;
    const form = await readForm(event, bareActInput);
    if (!form.ok) return answer(form, form.typed);
    const done = await takeUpMisuse(event.locals.deps, actor, { ...form.value, reportId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/bao-vi-pham/${reportId}`));
  },
  check: async (event) => {
    const actor = askRight(event, 'misuse.handle');
    const form = await readForm(event, checkMisuseInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, reportId: event.params.id };
    const ordered = await checkMisuse(event.locals.deps, actor, input);
    if (!ordered.ok) return answer(ordered, form.typed);
    redirect(303, localizeHref(`/lam-viec/kiem-tra/${ordered.value.checkId}`));
  },
  end: async (event) => {
    const actor = askRight(event, 'misuse.handle');
    const { id: reportId } = event.params;
    const form = await readForm(event, endMisuseInput);
    if (!form.ok) return answer(form, form.typed);
    const done = await endMisuse(event.locals.deps, actor, { ...form.value, reportId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/bao-vi-pham/${reportId}`));
  },
};
