import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What is to be put right in a plan, in words that its producer reads. */
export const returnPlanInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.cycle_reason_field, 1000),
});
