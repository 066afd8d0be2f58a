import { redirect } from '@sveltejs/kit';
import { draftEarlier } from '#app/recognition/draft-earlier.ts';
import { enterEarlier } from '#app/recognition/enter-earlier.ts';
import { enterEarlierInput } from '#app/recognition/enter-earlier.input.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'earlier.enter');
  const { deps } = event.locals;
  const draft = orErrorPage(await draftEarlier(deps, actor, productOf(event.url)));
  return { ...draft, idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'earlier.enter');
    const form = await readForm(event, enterEarlierInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, productId: productOf(event.url) };
    const entered = await enterEarlier(event.locals.deps, actor, input);
    if (!entered.ok) return answer(entered, form.typed);
    redirect(303, localizeHref(`/lam-viec/giay-cu/${entered.value.certificateId}`));
  },
};

function productOf(url: URL): string {
  return url.searchParams.get('san-pham') ?? '';
}
