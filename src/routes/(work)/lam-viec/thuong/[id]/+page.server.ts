import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { correctPayment, payReward } from '#app/support/pay-reward.ts';
import { correctPaymentInput, payRewardInput } from '#app/support/pay-reward.input.ts';
import { approveRewards, sendBackRewards, withdrawRewards } from '#app/support/settle-rewards.ts';
import { confirmRewardInput, takeBackRewardInput } from '#app/support/settle-rules.input.ts';
import { viewRewardList } from '#app/support/view-rewards.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const CONFIRMING = v.object({ ...confirmRewardInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'reward.view');
  const { deps } = event.locals;
  const view = orErrorPage(await viewRewardList(deps, actor, event.params.id));
  return { ...view, today: deps.clock.today(), idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  approve: async (event) => {
    const actor = askRight(event, 'reward.confirm');
    const form = await readForm(event, CONFIRMING);
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, seenSeq, shown } = form.value;
    const leader = await confirmed(event, actor, form.value);
    if (!leader.ok) return answer(leader, form.typed);
    const request = { listId: event.params.id, idempotencyKey, seenSeq, shown };
    const approved = await approveRewards(event.locals.deps, leader.value, request);
    if (!approved.ok) return answer(approved, form.typed);
    back(event);
  },
  sendBack: async (event) => {
    const actor = askRight(event, 'reward.confirm');
    const form = await readForm(event, takeBackRewardInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { listId: event.params.id, ...form.value };
    const taken = await sendBackRewards(event.locals.deps, actor, request);
    if (!taken.ok) return answer(taken, form.typed);
    back(event);
  },
  withdraw: async (event) => {
    const actor = askRight(event, 'reward.propose');
    const form = await readForm(event, takeBackRewardInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { listId: event.params.id, ...form.value };
    const taken = await withdrawRewards(event.locals.deps, actor, request);
    if (!taken.ok) return answer(taken, form.typed);
    back(event);
  },
  pay: async (event) => {
    const actor = askRight(event, 'reward.pay');
    const form = await readForm(event, payRewardInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { listId: event.params.id, ...form.value };
    const paid = await payReward(event.locals.deps, actor, request);
    if (!paid.ok) return answer(paid, form.typed);
    back(event);
  },
  correct: async (event) => {
    const actor = askRight(event, 'reward.pay');
    const form = await readForm(event, correctPaymentInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { listId: event.params.id, ...form.value };
    const corrected = await correctPayment(event.locals.deps, actor, request);
    if (!corrected.ok) return answer(corrected, form.typed);
    back(event);
  },
};

function back({ params }: RequestEvent): never {
  redirect(303, localizeHref(`/lam-viec/thuong/${params.id}`));
}
