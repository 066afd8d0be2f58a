import { redirect } from '@sveltejs/kit';
import type { ObjectEntries, ObjectSchema } from 'valibot';
import { editHead } from '#app/plans/edit-head.ts';
import { editHeadInput } from '#app/plans/edit-head.input.ts';
import { putBudgetLine, putMilestone, putTask, removePart } from '#app/plans/put-part.ts';
import {
  putBudgetLineInput,
  putMilestoneInput,
  putTaskInput,
  removePartInput,
} from '#app/plans/put-part.input.ts';
import { putRows } from '#app/plans/put-rows.ts';
import { putRowsInput } from '#app/plans/put-rows.input.ts';
import { putTarget } from '#app/plans/put-target.ts';
import { putTargetInput } from '#app/plans/put-target.input.ts';
import { layDownPlan } from '#app/plans/settle-plan.ts';
import { layDownPlanInput } from '#app/plans/settle-plan.input.ts';
import { viewPlan } from '#app/plans/view-plan.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Deps } from '#app/deps.ts';
import type { Result } from '#domain/result.ts';
import { PART_PARAMS, WRITTEN_PARTS } from '#desk/plans/words.ts';
import { chosenByParam } from '#request/chosen.ts';
import { answer, orErrorPage, readForm, type ReadForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'plan.keep');
  const { deps } = event.locals;
  const view = orErrorPage(await viewPlan(deps, actor, event.params.id));
  const { plan, standing, written } = view;
  if (written === null) redirect(303, localizeHref(`/lam-viec/ke-hoach/${plan.id}`));
  const asked = event.url.searchParams.get('phan');
  const chosen = chosenByParam(WRITTEN_PARTS, PART_PARAMS, asked) ?? 'task';
  const key = event.url.searchParams.get('muc');
  return {
    ...{ plan, standing, written, chosen, idempotencyKey: deps.newId() },
    part: written.parts.find((one) => one.key === key && one.part === chosen) ?? null,
  };
};

export const actions: Actions = {
  head: (event) => keeping(event, editHeadInput, editHead),
  task: (event) => keeping(event, putTaskInput, putTask),
  milestone: (event) => keeping(event, putMilestoneInput, putMilestone),
  budget: (event) => keeping(event, putBudgetLineInput, putBudgetLine),
  target: (event) => keeping(event, putTargetInput, putTarget),
  rows: (event) => keeping(event, putRowsInput, putRows),
  remove: (event) => keeping(event, removePartInput, removePart),
  layDown: async (event) => {
    const actor = askRight(event, 'plan.keep');
    const form = await readForm(event, layDownPlanInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    const laid = await layDownPlan(event.locals.deps, actor, request);
    if (!laid.ok) return answer(laid, form.typed);
    redirect(303, localizeHref(`/lam-viec/ke-hoach/${event.params.id}`));
  },
};

type FormSchema = ObjectSchema<ObjectEntries, undefined>;
type Sent<Schema extends FormSchema> = Extract<ReadForm<Schema>, { ok: true }>['value'];

/** Each of these forms keeps one entry and comes back to its part with nothing chosen. */
async function keeping<Schema extends FormSchema>(
  event: RequestEvent,
  schema: Schema,
  keep: (
    deps: Deps,
    actor: Actor,
    request: Sent<Schema> & { readonly planId: string },
  ) => Promise<Result<null>>,
) {
  const actor = askRight(event, 'plan.keep');
  const form = await readForm(event, schema);
  if (!form.ok) return answer(form, form.typed);
  const kept = await keep(event.locals.deps, actor, { planId: event.params.id, ...form.value });
  if (!kept.ok) return answer(kept, form.typed);
  const part = event.url.searchParams.get('phan');
  const chosen = chosenByParam(WRITTEN_PARTS, PART_PARAMS, part) ?? 'task';
  redirect(
    303,
    localizeHref(`/lam-viec/ke-hoach/${event.params.id}/soan?phan=${PART_PARAMS[chosen]}`),
  );
}
