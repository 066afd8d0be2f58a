import * as v from 'valibot';
import { choice, day, KEY_FIELDS, optionalDay, optionalText, text } from '#app/input-fields.ts';
import { LEVELS } from '#domain/recognition/earlier-certificate.ts';
import { m } from '#words/paraglide/messages.js';

const STARS = ['3', '4', '5'] as const;

/** A certificate of an earlier year as its papers have it. */
export const enterEarlierInput = v.object({
  ...KEY_FIELDS,
  level: choice(m.recognition_earlier_level_field, LEVELS),
  issuer: text(m.recognition_earlier_issuer_field),
  decisionNumber: text(m.recognition_number_field, 60),
  decidedOn: day(m.recognition_dated_field),
  signerName: optionalText(m.recognition_signer_field, 120),
  signerTitle: optionalText(m.recognition_signer_title_field, 120),
  criteriaDecision: text(m.recognition_earlier_criteria_field, 60),
  star: v.pipe(choice(m.recognition_earlier_star_field, STARS), v.transform(Number)),
  total: optionalText(m.recognition_earlier_total_field, 10),
  partA: optionalText(m.recognition_earlier_total_field, 10),
  partB: optionalText(m.recognition_earlier_total_field, 10),
  partC: optionalText(m.recognition_earlier_total_field, 10),
  validTo: optionalDay(),
  code: optionalText(m.recognition_earlier_code_field, 60),
  number: optionalText(m.recognition_earlier_number_field, 60),
  productName: optionalText(m.recognition_earlier_product_field),
  producerName: optionalText(m.recognition_earlier_producer_field),
  address: optionalText(m.recognition_earlier_address_field, 300),
});
