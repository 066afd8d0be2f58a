import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  askAmendment,
  askWithdrawal,
  confirmPlan,
  dropPlan,
  sendBackPlan,
} from '#app/plans/settle-plan.ts';
import {
  confirmPlanInput,
  planReasonInput,
  takeBackPlanInput,
} from '#app/plans/settle-plan.input.ts';
import { viewPlan } from '#app/plans/view-plan.ts';
import type { Result } from '#domain/result.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm, type Typed } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const CONFIRMING = v.object({ ...confirmPlanInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'plan.view');
  const { deps } = event.locals;
  const view = orErrorPage(await viewPlan(deps, actor, event.params.id));
  const { plan, standing, content, may, waits, shown } = view;
  if (!(may.confirm || may.drop || may.amend))
    redirect(303, localizeHref(`/lam-viec/ke-hoach/${plan.id}`));
  return {
    ...{ plan, standing, title: content.head.title, may, waits, shown },
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  confirm: async (event) => {
    const actor = askRight(event, 'plan.confirm');
    const form = await readForm(event, CONFIRMING);
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, seenSeq, shown, what } = form.value;
    const second = await confirmed(event, actor, form.value);
    if (!second.ok) return answer(second, form.typed);
    const request = { planId: event.params.id, idempotencyKey, seenSeq, shown, what };
    return after(event, await confirmPlan(event.locals.deps, second.value, request), form.typed);
  },
  sendBack: async (event) => {
    const actor = askRight(event, 'plan.confirm');
    const form = await readForm(event, takeBackPlanInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    return after(event, await sendBackPlan(event.locals.deps, actor, request), form.typed);
  },
  drop: async (event) => {
    const actor = askRight(event, 'plan.keep');
    const form = await readForm(event, takeBackPlanInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    return after(event, await dropPlan(event.locals.deps, actor, request), form.typed);
  },
  amend: async (event) => {
    const actor = askRight(event, 'plan.keep');
    const form = await readForm(event, planReasonInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    return after(event, await askAmendment(event.locals.deps, actor, request), form.typed);
  },
  end: async (event) => {
    const actor = askRight(event, 'plan.keep');
    const form = await readForm(event, planReasonInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    return after(event, await askWithdrawal(event.locals.deps, actor, request), form.typed);
  },
};

function after({ params }: RequestEvent, done: Result<null>, typed: Typed) {
  if (!done.ok) return answer(done, typed);
  redirect(303, localizeHref(`/lam-viec/ke-hoach/${params.id}`));
}
