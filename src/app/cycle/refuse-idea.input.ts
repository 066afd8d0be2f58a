import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Why the commune does not go on, in words that the owner reads. */
export const refuseIdeaInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.cycle_reason_field, 1000),
});
