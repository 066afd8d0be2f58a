import { redirect } from '@sveltejs/kit';
import { checkGapOf } from '#app/supervision/check-gap-of.ts';
import { orderCheckInput } from '#app/supervision/order-check.input.ts';
import { orderCheck } from '#app/supervision/order-check.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'check.order');
  return {
    months: await checkGapOf(event.locals.deps, actor),
    idempotencyKey: event.locals.deps.newId(),
    code: event.url.searchParams.get('ma') ?? '',
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'check.order');
    const form = await readForm(event, orderCheckInput);
    if (!form.ok) return answer(form, form.typed);
    const ordered = await orderCheck(event.locals.deps, actor, form.value);
    if (!ordered.ok) return answer(ordered, form.typed);
    redirect(303, localizeHref(`/lam-viec/kiem-tra/${ordered.value.checkId}`));
  },
};
