import * as v from 'valibot';
import { ACT_FIELDS, longText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What the producer says about its case. */
export const makeStatementInput = v.object({
  ...ACT_FIELDS,
  text: longText(m.supervision_statement_field),
});
