import { redirect } from '@sveltejs/kit';
import { draftCheckPlan } from '#app/supervision/draft-check-plan.ts';
import { draftCheckPlanInput } from '#app/supervision/draft-check-plan.input.ts';
import { viewCheckPlans } from '#app/supervision/view-check-plan.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'check.order');
  const { deps } = event.locals;
  const { provinces, years, rules } = await viewCheckPlans(deps, actor);
  return { provinces, years, rules, idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'check.order');
    const { deps } = event.locals;
    const { provinces, years } = await viewCheckPlans(deps, actor);
    const form = await readForm(
      event,
      draftCheckPlanInput(
        provinces.map(({ id }) => id),
        years.map(String),
      ),
    );
    if (!form.ok) return answer(form, form.typed);
    const drafted = await draftCheckPlan(deps, actor, form.value);
    if (!drafted.ok) return answer(drafted, form.typed);
    redirect(303, localizeHref(`/lam-viec/kiem-tra/ke-hoach/${drafted.value.planId}`));
  },
};
