import * as v from 'valibot';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { optionalText, ticked } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { SAVE_FIELDS, sectionAction } from '#desk/dossier/draft/section-form.ts';
import { loadStep } from '#desk/dossier/step.ts';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
  ...SAVE_FIELDS,
  year: v.pipe(optionalText(m.dossier_f01_year_field, 4), v.regex(/^20\d\d$/), v.transform(Number)),
  samples: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null)),
  ),
  place: optionalText(m.dossier_f01_place_field, 120),
  pledged: ticked,
});

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
