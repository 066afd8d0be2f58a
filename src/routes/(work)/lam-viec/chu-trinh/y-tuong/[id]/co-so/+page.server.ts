import { redirect } from '@sveltejs/kit';
import { registerFromIdea } from '#app/cycle/register-from-idea.ts';
import { registerFromIdeaInput } from '#app/cycle/register-from-idea.input.ts';
import { registerIdeaInput } from '#app/cycle/register-idea.input.ts';
import { registerIdea } from '#app/cycle/register-idea.ts';
import { viewRegistering } from '#app/cycle/view-registering.ts';
import { listRegisterCommunes } from '#app/parties/list-register-communes.ts';
import { producerChoices } from '#desk/parties/producer-form.ts';
import { formatPhone } from '#domain/parties/phone.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'idea.review');
  const { deps } = event.locals;
  const words = (event.url.searchParams.get('tim') ?? '').slice(0, 100);
  const found = orErrorPage(await viewRegistering(deps, actor, event.params.id, words));
  const { name, telephone, unitId, producers, product, seq } = found;
  return {
    ...{ product, producers, seq, words, ideaId: event.params.id },
    values: {
      ...{ kind: 'household', representativeName: name, phone: formatPhone(telephone), unitId },
    },
    choices: producerChoices(listRegisterCommunes(deps, actor), undefined),
    keys: { tie: deps.newId(), enter: deps.newId(), producer: deps.newId() },
  };
};

export const actions: Actions = {
  tie: async (event) => {
    const actor = askRight(event, 'idea.review');
    const form = await readForm(event, registerIdeaInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: ideaId } = event.params;
    const done = await registerIdea(event.locals.deps, actor, { ...form.value, ideaId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
  enter: async (event) => {
    const actor = askRight(event, 'idea.review');
    const { deps } = event.locals;
    const communes = listRegisterCommunes(deps, actor).map(({ id }) => id);
    const form = await readForm(event, registerFromIdeaInput(communes));
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, producerKey, seenSeq, ...producer } = form.value;
    const { id: ideaId } = event.params;
    const act = { ideaId, idempotencyKey, producerKey, seenSeq };
    const done = await registerFromIdea(deps, actor, { ...act, producer });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/y-tuong/${ideaId}`));
  },
};
