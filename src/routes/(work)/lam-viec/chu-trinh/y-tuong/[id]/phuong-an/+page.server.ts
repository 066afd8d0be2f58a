import { redirect } from '@sveltejs/kit';
import { savePlanInput } from '#app/cycle/save-plan.input.ts';
import { savePlan } from '#app/cycle/save-plan.ts';
import { viewIdea } from '#app/cycle/view-idea.ts';
import { planValues } from '#desk/cycle/plan-form.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { refuse } from '#domain/result.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** The plan as it was sent last; before the first, what the slip has said already. */
export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'idea.view');
  const { deps } = event.locals;
  const view = orErrorPage(await viewIdea(deps, actor, event.params.id));
  const { slip, standing, plan } = view;
  if (!view.may.plan) orErrorPage(refuse('NOT_ALLOWED'));
  const first = { year: String(yearOf(deps.clock.today())), material: slip.material };
  return {
    ...{ product: slip.product, ideaId: event.params.id, seq: standing.seq },
    said: standing.words,
    values: plan === null ? first : planValues(plan),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'idea.view');
    const form = await readForm(event, savePlanInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await savePlan(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
};
