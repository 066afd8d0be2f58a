import * as v from 'valibot';
import { ACT_FIELDS, ID, optionalText, ticked } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Somebody who took part or taught; `again`: another person of a name that is there already. */
export const addPersonInput = v.object({
  ...ACT_FIELDS,
  who: optionalText(m.support_person_who),
  name: optionalText(m.support_person_name),
  sex: optionalText(m.support_person_sex),
  body: optionalText(m.support_person_body),
  producerId: v.optional(v.union([v.literal(''), ID]), ''),
  certificateNumber: optionalText(m.support_person_certificate, 60),
  certificateDay: optionalText(m.support_person_certificate_day, 20),
  again: ticked,
});

/** Who was on the list by mistake. */
export const strikePersonInput = v.object({ ...ACT_FIELDS, personId: ID });
