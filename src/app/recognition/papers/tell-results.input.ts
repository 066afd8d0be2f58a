import * as v from 'valibot';
import { day, KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The number and day of the written notice. */
export const tellResultsInput = v.object({
  number: text(m.recognition_papers_number_field, 60),
  dated: day(m.recognition_papers_dated_field),
  ...KEY_FIELDS,
});
