import { redirect } from '@sveltejs/kit';
import { correctIdeaInput } from '#app/cycle/correct-idea.input.ts';
import { correctIdea } from '#app/cycle/correct-idea.ts';
import { viewIdea } from '#app/cycle/view-idea.ts';
import { classOptions } from '#desk/parties/product-form.ts';
import { refuse } from '#domain/result.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'idea.send');
  const { deps } = event.locals;
  const { slip, standing, may } = orErrorPage(await viewIdea(deps, actor, event.params.id));
  if (!may.correct) orErrorPage(refuse('NOT_FOUND'));
  return {
    ...{ slip, seq: standing.seq, ideaId: event.params.id },
    classes: classOptions(deps),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'idea.send');
    const form = await readForm(event, correctIdeaInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await correctIdea(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
};
