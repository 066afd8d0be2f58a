import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The answer that the reporter reads. */
export const endMisuseInput = v.object({
  ...ACT_FIELDS,
  answer: text(m.supervision_misuse_answer_field, 1000),
});
