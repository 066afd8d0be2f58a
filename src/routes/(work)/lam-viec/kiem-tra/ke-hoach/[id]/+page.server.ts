import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { dropPlanned, orderPlanned } from '#app/supervision/order-planned.ts';
import { dropPlannedInput, orderPlannedInput } from '#app/supervision/order-planned.input.ts';
import {
  confirmCheckPlan,
  sendBackCheckPlan,
  withdrawCheckPlan,
} from '#app/supervision/settle-check-plan.ts';
import {
  confirmCheckPlanInput,
  takeBackCheckPlanInput,
} from '#app/supervision/settle-check-plan.input.ts';
import { listPlanEntries, viewCheckPlan } from '#app/supervision/view-check-plan.ts';
import { PLAN_VIEWS } from '#domain/supervision/plan-views.ts';
import { PLAN_VIEW_PARAMS } from '#desk/supervision/plan-words.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const CONFIRMING = v.object({ ...confirmCheckPlanInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'check.foresee');
  const { deps } = event.locals;
  const planId = event.params.id;
  const view = orErrorPage(await viewCheckPlan(deps, actor, planId));
  const asked = event.url.searchParams.get('xem');
  const chosen = chosenByParam(PLAN_VIEWS, PLAN_VIEW_PARAMS, asked) ?? 'all';
  const page = pageOf(event.url);
  const total = view.counts[chosen];
  const list = await listPlanEntries(deps, { planId, total, view: chosen, page });
  lastPageInstead(event.url, list.pages);
  return {
    ...{ view, list, chosen, page, total },
    ...{ idempotencyKey: deps.newId(), today: deps.clock.today() },
  };
};

export const actions: Actions = {
  confirm: async (event) => {
    const actor = askRight(event, 'check.decide');
    const form = await readForm(event, CONFIRMING);
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, seenSeq, shown } = form.value;
    const head = await confirmed(event, actor, form.value);
    if (!head.ok) return answer(head, form.typed);
    const request = { planId: event.params.id, idempotencyKey, seenSeq, shown };
    const done = await confirmCheckPlan(event.locals.deps, head.value, request);
    if (!done.ok) return answer(done, form.typed);
    back(event);
  },
  sendBack: async (event) => {
    const actor = askRight(event, 'check.decide');
    const form = await readForm(event, takeBackCheckPlanInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    const done = await sendBackCheckPlan(event.locals.deps, actor, request);
    if (!done.ok) return answer(done, form.typed);
    back(event);
  },
  withdraw: async (event) => {
    const actor = askRight(event, 'check.order');
    const form = await readForm(event, takeBackCheckPlanInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    const done = await withdrawCheckPlan(event.locals.deps, actor, request);
    if (!done.ok) return answer(done, form.typed);
    back(event);
  },
  order: async (event) => {
    const actor = askRight(event, 'check.order');
    const form = await readForm(event, orderPlannedInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    const done = await orderPlanned(event.locals.deps, actor, request);
    if (!done.ok) return answer(done, form.typed);
    back(event);
  },
  drop: async (event) => {
    const actor = askRight(event, 'check.decide');
    const form = await readForm(event, dropPlannedInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    const done = await dropPlanned(event.locals.deps, actor, request);
    if (!done.ok) return answer(done, form.typed);
    back(event);
  },
};

function back({ params }: RequestEvent): never {
  redirect(303, localizeHref(`/lam-viec/kiem-tra/ke-hoach/${params.id}`));
}
