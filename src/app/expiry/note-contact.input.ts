import * as v from 'valibot';
import { ACT_FIELDS, choice, day, optionalChoice } from '#app/input-fields.ts';
import { ANSWERS, CONTACTS } from '#domain/expiry/renewal.ts';
import { m } from '#words/paraglide/messages.js';

/** How an officer tried to reach a producer, and what came of it. */
export const noteContactInput = v.object({
  ...ACT_FIELDS,
  how: choice(m.expiry_contact_how, CONTACTS),
  on: day(m.expiry_contact_on),
  reached: choice(m.expiry_contact_reached, ['yes', 'no']),
  answer: optionalChoice(m.expiry_answer_field, ANSWERS),
});
