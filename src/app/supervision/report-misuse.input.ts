import * as v from 'valibot';
import { choice, day, KEY_FIELDS, optionalText, text, textOrNull } from '#app/input-fields.ts';
import { MISUSE_KINDS } from '#domain/supervision/misuse.ts';
import { m } from '#words/paraglide/messages.js';

/** What somebody without an account reports. `website` is seen by programs alone and must stay empty. */
export const reportMisuseInput = v.object({
  ...KEY_FIELDS,
  kind: choice(m.supervision_misuse_kind_field, MISUSE_KINDS),
  unitId: text(m.supervision_misuse_unit_field, 60),
  place: textOrNull(m.supervision_misuse_place_field, 200),
  product: textOrNull(m.supervision_misuse_product_field, 200),
  code: textOrNull(m.supervision_misuse_code_field, 80),
  seenOn: day(m.supervision_misuse_seen_field),
  words: text(m.supervision_misuse_words_field, 3000),
  contact: textOrNull(m.supervision_misuse_contact_field, 200),
  website: optionalText(m.supervision_misuse_website_field, 200),
});
