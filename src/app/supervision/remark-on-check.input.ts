import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What the producer says to a check. */
export const remarkOnCheckInput = v.object({
  ...ACT_FIELDS,
  remark: text(m.supervision_check_remark_field, 2000),
});
