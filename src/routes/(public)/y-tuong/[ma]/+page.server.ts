import { redirect } from '@sveltejs/kit';
import { correctPublicIdeaInput } from '#app/cycle/correct-idea.input.ts';
import { correctPublicIdea } from '#app/cycle/correct-public-idea.ts';
import { followIdea } from '#app/cycle/follow-idea.ts';
import { classOptions } from '#desk/parties/product-form.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** How far a slip is, for whoever has its code; one that came back can be put right here. */
export const load: PageServerLoad = async ({ locals: { deps }, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const idea = orErrorPage(await followIdea(deps, params.ma));
  return {
    idea,
    classes: idea.state === 'returned' ? classOptions(deps) : [],
    thanked: url.searchParams.has('da-nhan'),
    corrected: url.searchParams.has('da-sua'),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { ma: code } = event.params;
    const form = await readForm(event, correctPublicIdeaInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, code, address: event.getClientAddress() };
    const sent = await correctPublicIdea(event.locals.deps, input);
    if (!sent.ok) return answer(sent, form.typed);
    redirect(303, localizeHref(`/y-tuong/${code}?da-sua`));
  },
};
