import { redirect } from '@sveltejs/kit';
import { listRegisterCommunes } from '#app/parties/list-register-communes.ts';
import { registerProducerInput } from '#app/parties/register-producer.input.ts';
import { registerProducer } from '#app/parties/register-producer.ts';
import { viewProducer } from '#app/parties/view-producer.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { findOldPlace } from '#desk/units/old-place.ts';
import { producerChoices } from '#desk/parties/producer-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.register');
  const { deps } = event.locals;
  const communes = listRegisterCommunes(deps, actor);
  const [first, second] = communes;
  const entered = event.url.searchParams.get('da-ghi');
  return {
    entered:
      entered === null
        ? null
        : orErrorPage(await viewProducer(deps, actor, entered)).producer.legalName,
    givesAccounts: isAllowedSomewhere(actor, 'account.manage'),
    choices: producerChoices(communes, undefined),
    onlyCommune: second ? '' : (first?.id ?? ''),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  findPlace: (event) => {
    const actor = askRight(event, 'producer.register');
    const { deps } = event.locals;
    const communes = listRegisterCommunes(deps, actor).map(({ id }) => id);
    return findOldPlace(event, deps, communes);
  },
  save: async (event) => {
    const actor = askRight(event, 'producer.register');
    const { deps } = event.locals;
    const communes = listRegisterCommunes(deps, actor).map(({ id }) => id);
    const form = await readForm(event, registerProducerInput(communes));
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, ...producer } = form.value;
    const entered = await registerProducer(deps, actor, { producer, idempotencyKey });
    if (!entered.ok) return answer(entered, form.typed);
    redirect(303, localizeHref(`/lam-viec/co-so/moi?da-ghi=${entered.value.producerId}`));
  },
};
