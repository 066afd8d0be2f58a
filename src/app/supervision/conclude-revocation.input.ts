import * as v from 'valibot';
import { ACT_FIELDS, day, longText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What the office concludes, and on which day. */
export const concludeRevocationInput = v.object({
  ...ACT_FIELDS,
  on: day(m.supervision_on_field),
  text: longText(m.supervision_concluded_field),
});
