import * as v from 'valibot';
import { KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { AGAIN_FIELD, CONTACT_FIELDS, HIDDEN_FIELD, SLIP_FIELDS } from './slip-fields.ts';

/** An idea that somebody with an account sends: a producer, or the commune for somebody. */
export const sendIdeaInput = v.object({
  ...KEY_FIELDS,
  unitId: text(m.cycle_unit_field, 60),
  ...SLIP_FIELDS,
  ...CONTACT_FIELDS,
  ...AGAIN_FIELD,
});

/** The same from somebody without an account. */
export const sendPublicIdeaInput = v.object({ ...sendIdeaInput.entries, ...HIDDEN_FIELD });
