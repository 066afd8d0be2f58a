import * as v from 'valibot';
import {
  choice,
  day,
  KEY_FIELDS,
  optionalText,
  parsed,
  text,
  textOrNull,
} from '#app/input-fields.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { MISUSE_KINDS, MISUSE_PICTURES } from '#domain/supervision/misuse.ts';
import { m } from '#words/paraglide/messages.js';

/** A picture, where one was chosen; what it is its content says when it is taken in. */
function picture(no: number) {
  const max = MISUSE_PICTURES.megabytes;
  return v.pipe(
    v.optional(v.nullable(v.instance(File)), null),
    parsed((file: File | null): Result<File | null> => {
      if (file === null || file.size === 0) return ok(null);
      return file.size > max * 1024 * 1024 ? refuse('MISUSE_PICTURE_LARGE', { no, max }) : ok(file);
    }),
  );
}

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
  picture1: picture(1),
  picture2: picture(2),
  picture3: picture(3),
  website: optionalText(m.supervision_misuse_website_field, 200),
});
