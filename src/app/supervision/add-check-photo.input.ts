import * as v from 'valibot';
import { choice, optionalText, parsed } from '#app/input-fields.ts';
import { ok, refuse } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';

/** A picture comes with the id of its file, which was sent before; `items` are those of the check. */
export function addCheckPhotoInput(items: readonly string[]) {
  return v.object({
    fileId: v.pipe(
      v.optional(v.string(), ''),
      parsed((sent) => (sent === '' ? refuse('FILE_MISSING') : ok(sent))),
    ),
    item: choice(m.supervision_check_photo_item_field, items),
    title: optionalText(m.supervision_check_photo_title_field, 200),
  });
}
