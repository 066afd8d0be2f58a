import { confirmRequest, refuseRequest } from '#app/access/decide-request.ts';
import { listRequests, type ShownRequest } from '#app/access/list-requests.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { decideRequestInput } from '#app/access/decide-request.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'account.confirm');
  const { deps } = event.locals;
  const requests = orErrorPage(await listRequests(deps, actor));
  return {
    requests: requests.map((one) => ({ ...spoken(one), keys: [deps.newId(), deps.newId()] })),
  };
};

function spoken({ refused, ...request }: ShownRequest) {
  return { ...request, why: refused === null ? null : refusalSentence(refused, getLocale()) };
}

export const actions: Actions = {
  confirm: async (event) => {
    const actor = askRight(event, 'account.confirm');
    const form = await readForm(event, decideRequestInput);
    if (!form.ok) return answer(form, form.typed);
    const confirmed = await confirmRequest(event.locals.deps, actor, form.value);
    if (!confirmed.ok) return answer(confirmed, form.typed);
    return { confirmed: confirmed.value };
  },
  refuse: async (event) => {
    const actor = askRight(event, 'account.confirm');
    const form = await readForm(event, decideRequestInput);
    if (!form.ok) return answer(form, form.typed);
    const refused = await refuseRequest(event.locals.deps, actor, form.value);
    if (!refused.ok) return answer(refused, form.typed);
    redirect(303, localizeHref('/lam-viec/xac-nhan'));
  },
};
