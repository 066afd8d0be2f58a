import * as v from 'valibot';
import { choice, KEY_FIELDS, text, textOrNull } from '#app/input-fields.ts';
import { CHECK_KINDS } from '#domain/supervision/check-acts.ts';
import { m } from '#words/paraglide/messages.js';

/** A check that is ordered by itself, outside the plan of the year. */
export const orderCheckInput = v.object({
  ...KEY_FIELDS,
  code: text(m.supervision_check_code_field, 60),
  kind: choice(m.supervision_check_kind_field, CHECK_KINDS),
  reason: text(m.supervision_check_order_reason_field, 500),
  againReason: textOrNull(m.supervision_check_again_field, 500),
});
