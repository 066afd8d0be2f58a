import * as v from 'valibot';
import { ACT_FIELDS, choice, day, longText, optionalDay, text } from '#app/input-fields.ts';
import { SIGNER_TITLES } from '#domain/recognition/signer-titles.ts';
import { m } from '#words/paraglide/messages.js';

/** The draft decision: number, day, who signs, from when the star is void, who gets it. */
export const submitRevocationInput = v.object({
  ...ACT_FIELDS,
  number: text(m.recognition_number_field, 60),
  dated: day(m.recognition_dated_field),
  from: optionalDay(),
  signerName: text(m.recognition_signer_field, 120),
  signerTitle: choice(m.recognition_signer_title_field, SIGNER_TITLES),
  /** One a line. */
  bodies: v.pipe(
    longText(m.supervision_bodies_field),
    v.transform((sent): readonly string[] => sent.split('\n')),
  ),
});
