import * as v from 'valibot';
import { ACT_FIELDS, choice, text, textOrNull } from '#app/input-fields.ts';
import { CHECK_KINDS } from '#domain/supervision/check-acts.ts';
import { m } from '#words/paraglide/messages.js';

/** Which product is checked for a report, and how. */
export const checkMisuseInput = v.object({
  ...ACT_FIELDS,
  code: text(m.supervision_check_code_field, 60),
  kind: choice(m.supervision_check_kind_field, CHECK_KINDS),
  againReason: textOrNull(m.supervision_check_again_field, 500),
});
