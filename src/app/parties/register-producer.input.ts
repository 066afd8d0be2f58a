import * as v from 'valibot';
import { choice, KEY_FIELDS } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { PRODUCER_FIELDS } from './producer-fields.ts';

/** A producer to be entered, in one of the communes of whoever enters it (`listRegisterCommunes`). */
export function registerProducerInput(communes: readonly string[]) {
  return v.object({
    ...PRODUCER_FIELDS,
    unitId: choice(m.dossier_register_unit_field, communes),
    ...KEY_FIELDS,
  });
}
