import * as v from 'valibot';
import { PRODUCER_REQUEST_FIELDS } from './producer-fields.ts';

/** Which picture comes off a product. */
export const removeProductPictureInput = v.object({
  ...PRODUCER_REQUEST_FIELDS,
  fileId: v.string(),
});
