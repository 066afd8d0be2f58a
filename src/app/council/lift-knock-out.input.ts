import * as v from 'valibot';
import { KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Why a ground that was confirmed is taken back. */
export const liftKnockOutInput = v.object({
  reason: text(m.council_lift_reason_field, 500),
  ...KEY_FIELDS,
});
