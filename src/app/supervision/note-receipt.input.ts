import * as v from 'valibot';
import { ACT_FIELDS, day, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Which body has the decision, and since when. */
export const noteReceiptInput = v.object({
  ...ACT_FIELDS,
  body: text(m.supervision_body_field, 200),
  on: day(m.supervision_on_field),
});
