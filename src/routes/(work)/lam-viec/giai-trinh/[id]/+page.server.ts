import { redirect } from '@sveltejs/kit';
import { makeStatement } from '#app/supervision/make-statement.ts';
import { makeStatementInput } from '#app/supervision/make-statement.input.ts';
import { viewOwnRevocation } from '#app/supervision/view-own-revocation.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'revocation.answer');
  const { deps } = event.locals;
  const view = orErrorPage(await viewOwnRevocation(deps, actor, event.params.id));
  return { ...view, idempotencyKey: deps.newId(), calm: true };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'revocation.answer');
    const form = await readForm(event, makeStatementInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { ...form.value, revocationId: event.params.id };
    const made = await makeStatement(event.locals.deps, actor, request);
    if (!made.ok) return answer(made, form.typed);
    redirect(303, localizeHref(`/lam-viec/giai-trinh/${event.params.id}`));
  },
};
