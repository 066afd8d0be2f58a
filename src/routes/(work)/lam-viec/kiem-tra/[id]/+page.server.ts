import { redirect, type ActionFailure } from '@sveltejs/kit';
import * as v from 'valibot';
import { assignTeamInput } from '#app/supervision/assign-team.input.ts';
import { assignTeam } from '#app/supervision/assign-team.ts';
import { cancelCheck } from '#app/supervision/cancel-check.ts';
import { checkReasonInput } from '#app/supervision/check-reason.input.ts';
import { completeRecordInput } from '#app/supervision/complete-record.input.ts';
import { completeRecord } from '#app/supervision/complete-record.ts';
import { remarkOnCheckInput } from '#app/supervision/remark-on-check.input.ts';
import { remarkOnCheck } from '#app/supervision/remark-on-check.ts';
import { reopenRecord } from '#app/supervision/reopen-record.ts';
import { settleCheckInput } from '#app/supervision/settle-check.input.ts';
import { settleCheck } from '#app/supervision/settle-check.ts';
import { signRecordInput } from '#app/supervision/sign-record.input.ts';
import { signRecord } from '#app/supervision/sign-record.ts';
import { teamChoices } from '#app/supervision/team-choices.ts';
import { viewCheck } from '#app/supervision/view-check.ts';
import { checkTimeline } from '#desk/supervision/check-timeline.ts';
import type { Result } from '#domain/result.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm, type RefusedForm, type Typed } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'check.view');
  const { deps } = event.locals;
  const { acts, ...view } = orErrorPage(await viewCheck(deps, actor, event.params.id));
  const sends = view.may.order && view.standing.state === 'planned';
  return {
    ...view,
    timeline: checkTimeline(acts),
    choices: sends ? await teamChoices(deps, deps.db, view.check.unitId) : [],
    idempotencyKey: deps.newId(),
  };
};

const SIGNING = v.object({ ...signRecordInput.entries, ...CONFIRM_FIELD });

export const actions: Actions = {
  assign: async (event) => {
    const actor = askRight(event, 'check.order');
    const form = await readForm(event, assignTeamInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, checkId: event.params.id };
    return after(event.params.id, await assignTeam(event.locals.deps, actor, input), form.typed);
  },
  complete: async (event) => {
    const actor = askRight(event, 'check.record');
    const form = await readForm(event, completeRecordInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, checkId: event.params.id };
    return after(
      event.params.id,
      await completeRecord(event.locals.deps, actor, input),
      form.typed,
    );
  },
  sign: async (event) => {
    const actor = askRight(event, 'check.record');
    const form = await readForm(event, SIGNING);
    if (!form.ok) return answer(form, form.typed);
    const member = await confirmed(event, actor, form.value);
    if (!member.ok) return answer(member, form.typed);
    const { idempotencyKey, shown } = form.value;
    const input = { idempotencyKey, shown, checkId: event.params.id };
    const signed = await signRecord(event.locals.deps, member.value, input);
    return after(event.params.id, signed, form.typed);
  },
  reopen: async (event) => {
    const actor = askRight(event, 'check.record');
    const form = await readForm(event, checkReasonInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, checkId: event.params.id };
    return after(event.params.id, await reopenRecord(event.locals.deps, actor, input), form.typed);
  },
  cancel: async (event) => {
    const actor = askRight(event, 'check.decide');
    const form = await readForm(event, checkReasonInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, checkId: event.params.id };
    return after(event.params.id, await cancelCheck(event.locals.deps, actor, input), form.typed);
  },
  settle: async (event) => {
    const actor = askRight(event, 'check.order');
    const form = await readForm(event, settleCheckInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, checkId: event.params.id };
    return after(event.params.id, await settleCheck(event.locals.deps, actor, input), form.typed);
  },
  remark: async (event) => {
    const actor = askRight(event, 'check.remark');
    const form = await readForm(event, remarkOnCheckInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, checkId: event.params.id };
    return after(event.params.id, await remarkOnCheck(event.locals.deps, actor, input), form.typed);
  },
};

/** Back to the page of the check, or to the form with what was typed. */
function after(id: string, done: Result<null>, typed: Typed): ActionFailure<RefusedForm> {
  if (!done.ok) return answer(done, typed);
  redirect(303, localizeHref(`/lam-viec/kiem-tra/${id}`));
}
