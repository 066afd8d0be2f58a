import * as v from 'valibot';
import { AMENDMENT_KINDS } from '#domain/recognition/amendment.ts';
import { choice, day, ID, KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { SIGNER_TITLES } from '#domain/recognition/signer-titles.ts';

/** A correction or an annex of a signed decision. */
export const prepareAmendmentInput = v.object({
  kind: choice(m.recognition_amendment_kind, AMENDMENT_KINDS),
  number: text(m.recognition_amendment_number, 60),
  dated: day(m.recognition_amendment_dated),
  signerName: text(m.recognition_signer_field, 120),
  signerTitle: choice(m.recognition_signer_title_field, SIGNER_TITLES),
  dossierIds: v.optional(v.array(ID), []),
  text: text(m.recognition_amendment_text, 4000),
  ...KEY_FIELDS,
});
