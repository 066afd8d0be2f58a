import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What is to be put right, in words that the owner reads. */
export const returnIdeaInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.cycle_reason_field, 1000),
});
