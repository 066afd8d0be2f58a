import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Why a draft goes back, or why a case is closed. */
export const dropRevocationInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.supervision_reason_field, 2000),
});
