import { redirect } from '@sveltejs/kit';
import { bareInput } from '#app/input-fields.ts';
import { remindResults } from '#app/recognition/papers/remind-results.ts';
import { tellResultsInput } from '#app/recognition/papers/tell-results.input.ts';
import { tellResults } from '#app/recognition/papers/tell-results.ts';
import { viewTold } from '#app/recognition/papers/view-told.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { pageOf } from '#request/chosen.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { deps } = event.locals;
  const unreadOnly = event.url.searchParams.get('chua-doc') !== null;
  const page = pageOf(event.url);
  const view = orErrorPage(await viewTold(deps, actor, event.params.id, { unreadOnly, page }));
  lastPageInstead(event.url, view.pages);
  return { ...view, unreadOnly, page, idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  tell: async (event) => {
    const actor = askRight(event, 'result.tell');
    const form = await readForm(event, tellResultsInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { decisionId: event.params.id, ...form.value };
    const told = await tellResults(event.locals.deps, actor, request);
    if (!told.ok) return answer(told, form.typed);
    redirect(303, localizeHref(event.url.pathname));
  },
  remind: async (event) => {
    const actor = askRight(event, 'result.tell');
    const form = await readForm(event, bareInput);
    if (!form.ok) return answer(form);
    const request = { decisionId: event.params.id, ...form.value };
    const reminded = await remindResults(event.locals.deps, actor, request);
    if (!reminded.ok) return answer(reminded);
    redirect(303, localizeHref(event.url.pathname));
  },
};
