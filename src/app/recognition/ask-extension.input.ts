import * as v from 'valibot';
import { ACT_FIELDS, day, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** To which day a certificate is to stay valid, by which paper, and why its window could not be met. */
export const askExtensionInput = v.object({
  ...ACT_FIELDS,
  until: day(m.recognition_extension_until),
  number: text(m.recognition_extension_number, 60),
  dated: day(m.recognition_extension_dated),
  ground: text(m.recognition_extension_ground, 1000),
});
