import { redirect } from '@sveltejs/kit';
import { acceptIdeaInput } from '#app/cycle/accept-idea.input.ts';
import { acceptIdea } from '#app/cycle/accept-idea.ts';
import { refuseIdeaInput } from '#app/cycle/refuse-idea.input.ts';
import { refuseIdea } from '#app/cycle/refuse-idea.ts';
import { returnIdeaInput } from '#app/cycle/return-idea.input.ts';
import { returnIdea } from '#app/cycle/return-idea.ts';
import { trainIdeaInput } from '#app/cycle/train-idea.input.ts';
import { trainIdea } from '#app/cycle/train-idea.ts';
import { acceptPlan } from '#app/cycle/accept-plan.ts';
import { resumeIdea } from '#app/cycle/resume-idea.ts';
import { returnPlanInput } from '#app/cycle/return-plan.input.ts';
import { returnPlan } from '#app/cycle/return-plan.ts';
import { stopIdeaInput } from '#app/cycle/stop-idea.input.ts';
import { stopIdea } from '#app/cycle/stop-idea.ts';
import { visitIdeaInput } from '#app/cycle/visit-idea.input.ts';
import { visitIdea } from '#app/cycle/visit-idea.ts';
import { bareActInput } from '#app/input-fields.ts';
import { viewIdea } from '#app/cycle/view-idea.ts';
import { classOptions } from '#desk/parties/product-form.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'idea.view');
  const { deps } = event.locals;
  const view = orErrorPage(await viewIdea(deps, actor, event.params.id));
  const { annexI } = view.slip;
  return {
    ...view,
    classWord: classOptions(deps).find(({ value }) => value === annexI)?.label ?? annexI,
    today: deps.clock.today(),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  accept: async (event) => {
    const actor = askRight(event, 'idea.review');
    const form = await readForm(event, acceptIdeaInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await acceptIdea(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
  return: async (event) => {
    const actor = askRight(event, 'idea.review');
    const form = await readForm(event, returnIdeaInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await returnIdea(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
  train: async (event) => {
    const actor = askRight(event, 'idea.review');
    const form = await readForm(event, trainIdeaInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await trainIdea(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
  refuse: async (event) => {
    const actor = askRight(event, 'idea.review');
    const form = await readForm(event, refuseIdeaInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await refuseIdea(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
  acceptPlan: async (event) => {
    const actor = askRight(event, 'idea.review');
    const form = await readForm(event, bareActInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await acceptPlan(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
  returnPlan: async (event) => {
    const actor = askRight(event, 'idea.review');
    const form = await readForm(event, returnPlanInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await returnPlan(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
  visit: async (event) => {
    const actor = askRight(event, 'idea.review');
    const form = await readForm(event, visitIdeaInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await visitIdea(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
  stop: async (event) => {
    const actor = askRight(event, 'idea.review');
    const form = await readForm(event, stopIdeaInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await stopIdea(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
  resume: async (event) => {
    const actor = askRight(event, 'idea.review');
    const form = await readForm(event, bareActInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await resumeIdea(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
};
