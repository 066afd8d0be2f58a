import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Which producer of the register an idea belongs to. */
export const registerIdeaInput = v.object({
  ...ACT_FIELDS,
  producerId: text(m.cycle_producer_field, 60),
});
