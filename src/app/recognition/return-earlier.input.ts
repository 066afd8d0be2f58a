import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Why an entry is not confirmed, or should be struck out, or should not. */
export const returnEarlierInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.recognition_take_back_reason, 1000),
});
