import * as v from 'valibot';
import { optionalText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { PRODUCER_REQUEST_FIELDS } from './producer-fields.ts';

/** A picture of a product, which was uploaded before. */
export const addProductPictureInput = v.object({
  ...PRODUCER_REQUEST_FIELDS,
  /** A picture that was uploaded for this producer: by then it is WebP and without EXIF. */
  fileId: v.optional(v.string(), ''),
  /** What it shows, for whoever cannot see it. */
  alt: optionalText(m.dossier_product_picture_alt_field),
});
