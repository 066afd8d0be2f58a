import * as v from 'valibot';
import { choice, KEY_FIELDS } from '#app/input-fields.ts';
import { ANSWERS } from '#domain/expiry/renewal.ts';
import { m } from '#words/paraglide/messages.js';

/** What a producer means to do before a certificate ends. */
export const answerByLinkInput = v.object({
  ...KEY_FIELDS,
  answer: choice(m.expiry_answer_field, ANSWERS),
});
