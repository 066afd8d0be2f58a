import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Why an act on a check is done, in a line without names. */
export const checkReasonInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.supervision_check_act_reason_field, 500),
});
