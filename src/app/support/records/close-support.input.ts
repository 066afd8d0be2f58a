import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Why a record is closed as a mistake, or opened again. */
export const closeSupportInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.support_reason_field, 300),
});
