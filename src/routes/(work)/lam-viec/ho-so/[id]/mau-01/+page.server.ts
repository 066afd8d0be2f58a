import * as v from 'valibot';
import { registrationInput } from '#app/dossier/save-form.input.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { SAVE_FIELDS, sectionAction } from '#desk/dossier/draft/section-form.ts';
import { loadStep } from '#desk/dossier/step.ts';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ ...SAVE_FIELDS, ...registrationInput.entries });

export const load: PageServerLoad = async (event) => {
  const { view, step } = await loadStep(event, 'registration');
  const { deps } = event.locals;
  const province = deps.units.parentOf(view.producer.unitId, deps.clock.today());
  return {
    ...step,
    registration: view.content.registration,
    producer: view.producer,
    product: { id: view.product.id, name: view.product.name },
    set: view.set,
    province: province?.fullName ?? '',
    years: [yearOf(deps.clock.today()), yearOf(deps.clock.today()) + 1],
  };
};

export const actions: Actions = {
  save: sectionAction('registration', schema, ({ seenVersion, then, ...value }) => ({
    seenVersion,
    then,
    value,
  })),
};
