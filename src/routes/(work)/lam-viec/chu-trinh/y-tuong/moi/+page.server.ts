import { redirect } from '@sveltejs/kit';
import { sendIdeaInput } from '#app/cycle/send-idea.input.ts';
import { sendIdea } from '#app/cycle/send-idea.ts';
import { listRegisterCommunes } from '#app/parties/list-register-communes.ts';
import { producersOf } from '#desk/parties/producers-of.ts';
import { classOptions } from '#desk/parties/product-form.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const actor = askRight(event, 'idea.send');
  const { deps } = event.locals;
  const communes = listRegisterCommunes(deps, actor, 'idea.send');
  return {
    // Whoever speaks for a producer sends its own idea, which lies where the producer is.
    isOwn: communes.length === 0,
    communes: communes.map(({ id, fullName }) => ({ value: id, label: fullName })),
    classes: classOptions(deps),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'idea.send');
    const { deps } = event.locals;
    const form = await readForm(event, sendIdeaInput);
    if (!form.ok) return answer(form, form.typed);
    const isOwn = listRegisterCommunes(deps, actor, 'idea.send').length === 0;
    const producerId = isOwn ? (producersOf(actor)[0] ?? null) : null;
    const sent = await sendIdea(deps, actor, { ...form.value, producerId });
    if (!sent.ok) return answer(sent, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${sent.value.ideaId}`));
  },
};
