import * as v from 'valibot';
import { ACT_FIELDS, day, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The letter by which the province proposes it to the ministry. */
export const proposeRevocationInput = v.object({
  ...ACT_FIELDS,
  number: text(m.supervision_letter_number_field, 60),
  dated: day(m.recognition_dated_field),
});
