import { error, redirect } from '@sveltejs/kit';
import { takeBackDone, tellDone } from '#app/plans/tell-done.ts';
import { takeBackDoneInput, tellDoneInput } from '#app/plans/tell-done.input.ts';
import { viewPlan } from '#app/plans/view-plan.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { refusal } from '#domain/result.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'plan.keep');
  const { deps } = event.locals;
  const view = orErrorPage(await viewPlan(deps, actor, event.params.id));
  const asked = event.url.searchParams.get('muc');
  const told = [...view.tasks, ...view.milestones, ...view.targetTasks];
  const one = told.find(({ part }) => part.key === asked);
  if (!one || !view.may.tell)
    error(404, refusalSentence(refusal('PLANS_NO_SUCH_PART'), getLocale()));
  const { plan, standing, content } = view;
  return {
    ...{ planId: plan.id, unit: plan.unit, title: content.head.title, seq: standing.seq },
    ...{ key: one.part.key, words: one.part.words, done: one.done },
    ...{ today: deps.clock.today(), idempotencyKey: deps.newId() },
  };
};

export const actions: Actions = {
  tell: async (event) => {
    const actor = askRight(event, 'plan.keep');
    const form = await readForm(event, tellDoneInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    const told = await tellDone(event.locals.deps, actor, request);
    if (!told.ok) return answer(told, form.typed);
    back(event, form.value.key);
  },
  takeBack: async (event) => {
    const actor = askRight(event, 'plan.keep');
    const form = await readForm(event, takeBackDoneInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    const taken = await takeBackDone(event.locals.deps, actor, request);
    if (!taken.ok) return answer(taken, form.typed);
    back(event, form.value.key);
  },
};

function back({ params }: RequestEvent, key: string): never {
  redirect(303, localizeHref(`/lam-viec/ke-hoach/${params.id}#${key}`));
}
