import * as v from 'valibot';
import { ACT_FIELDS, choice, day, longText, optionalDay, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What the ministry can answer. */
export const REVOCATION_ANSWERS = ['revokes', 'keeps'] as const;

/** The ministry's decision or letter on five stars. */
export const enterRevocationAnswerInput = v.object({
  ...ACT_FIELDS,
  answer: choice(m.supervision_answer_field, REVOCATION_ANSWERS),
  number: text(m.supervision_answer_number_field, 60),
  dated: day(m.recognition_dated_field),
  from: optionalDay(),
  text: longText(m.supervision_answer_text_field),
});
