import * as v from 'valibot';
import { ID, KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Some producers of one old commune, and the commune in which they lie today. */
export const placeProducersInput = v.object({
  ...KEY_FIELDS,
  producerIds: v.optional(v.array(ID), []),
  unitId: text(m.units_open_commune, 80),
});
