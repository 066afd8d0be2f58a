import * as v from 'valibot';
import { day, longText, VERSION_FIELDS } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { PRODUCER_FIELDS, PRODUCER_REQUEST_FIELDS } from './producer-fields.ts';

/** Since when what an official writes is true, and what it goes by; the rules say what is missing. */
export const EDIT_FIELDS = {
  since: day(m.register_edit_since),
  reason: longText(m.register_edit_reason),
};

/** A producer as an official corrects it in the register. */
export const editProducerInput = v.object({
  ...PRODUCER_REQUEST_FIELDS,
  ...VERSION_FIELDS,
  ...PRODUCER_FIELDS,
  ...EDIT_FIELDS,
});
