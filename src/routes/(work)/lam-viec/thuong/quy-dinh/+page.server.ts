import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { prepareRules } from '#app/support/prepare-rules.ts';
import { prepareRulesInput, rulesFrom } from '#app/support/prepare-rules.input.ts';
import { confirmRules, sendBackRules, withdrawRules } from '#app/support/settle-rules.ts';
import { confirmRulesInput, takeBackRulesInput } from '#app/support/settle-rules.input.ts';
import { viewRules } from '#app/support/view-rewards.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const CONFIRMING = v.object({ ...confirmRulesInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'reward.view');
  const { deps } = event.locals;
  return { ...(await viewRules(deps, actor)), idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  prepare: async (event) => {
    const actor = askRight(event, 'reward.prepareRules');
    const { deps } = event.locals;
    const { provinces } = await viewRules(deps, actor);
    const form = await readForm(event, prepareRulesInput(provinces.map(({ id }) => id)));
    if (!form.ok) return answer(form, form.typed);
    const prepared = await prepareRules(deps, actor, rulesFrom(form.value));
    if (!prepared.ok) return answer(prepared, form.typed);
    back();
  },
  confirm: async (event) => {
    const actor = askRight(event, 'reward.confirm');
    const form = await readForm(event, CONFIRMING);
    if (!form.ok) return answer(form, form.typed);
    const { rulesId, idempotencyKey, seenSeq, shown } = form.value;
    const leader = await confirmed(event, actor, form.value);
    if (!leader.ok) return answer(leader, form.typed);
    const request = { rulesId, idempotencyKey, seenSeq, shown };
    const published = await confirmRules(event.locals.deps, leader.value, request);
    if (!published.ok) return answer(published, form.typed);
    back();
  },
  sendBack: (event) => {
    const actor = askRight(event, 'reward.confirm');
    return takenBack(event, (request) => sendBackRules(event.locals.deps, actor, request));
  },
  withdraw: (event) => {
    const actor = askRight(event, 'reward.prepareRules');
    return takenBack(event, (request) => withdrawRules(event.locals.deps, actor, request));
  },
};

type TakenBack = Parameters<typeof sendBackRules>[2];

async function takenBack(
  event: RequestEvent,
  take: (request: TakenBack) => ReturnType<typeof sendBackRules>,
) {
  const form = await readForm(event, takeBackRulesInput);
  if (!form.ok) return answer(form, form.typed);
  const taken = await take(form.value);
  if (!taken.ok) return answer(taken, form.typed);
  back();
}

function back(): never {
  redirect(303, localizeHref('/lam-viec/thuong/quy-dinh'));
}
