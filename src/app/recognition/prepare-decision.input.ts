import * as v from 'valibot';
import { choice, day, KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { SIGNER_TITLES } from '#domain/recognition/signer-titles.ts';

/** The paper of a decision that is put before the leader. */
export const prepareDecisionInput = v.object({
  number: text(m.recognition_number_field, 60),
  dated: day(m.recognition_dated_field),
  signerName: text(m.recognition_signer_field, 120),
  signerTitle: choice(m.recognition_signer_title_field, SIGNER_TITLES),
  /** One ground a line; empty lines are left out. */
  legalBasis: v.pipe(text(m.recognition_basis_field, 4000), v.transform(linesOf)),
  ...KEY_FIELDS,
});

function linesOf(sent: string): readonly string[] {
  return sent
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
