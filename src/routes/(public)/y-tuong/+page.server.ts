import { redirect } from '@sveltejs/kit';
import { sendPublicIdeaInput } from '#app/cycle/send-idea.input.ts';
import { sendPublicIdea } from '#app/cycle/send-public-idea.ts';
import { communesOfRegister } from '#app/units/communes-of-register.ts';
import { classOptions } from '#desk/parties/product-form.ts';
import { readFollowNumber } from '#domain/text/follow-number.ts';
import { answer, readForm } from '#request/form.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** The slip; a code that is typed in the second form becomes the address of its slip. */
export const load: PageServerLoad = async ({ locals: { deps }, url, setHeaders }) => {
  const code = readFollowNumber(url.searchParams.get('ma') ?? '');
  if (code !== '') redirect(303, localizeHref(`/y-tuong/${code}`));
  setHeaders({ 'cache-control': 'no-store' });
  const units = await communesOfRegister(deps);
  return { units, classes: classOptions(deps), idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event, sendPublicIdeaInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, address: event.getClientAddress() };
    const sent = await sendPublicIdea(event.locals.deps, input);
    if (!sent.ok) return answer(sent, form.typed);
    redirect(303, localizeHref(`/y-tuong/${sent.value.code}?da-nhan`));
  },
};
