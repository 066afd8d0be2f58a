import * as v from 'valibot';
import { VERSION_FIELDS } from '#app/input-fields.ts';
import { CORRECTION_FIELDS } from './correction-fields.ts';
import { PRODUCER_REQUEST_FIELDS } from './producer-fields.ts';
import { PRODUCT_FIELDS } from './product-fields.ts';

/** What is said of a product, corrected. */
export const updateProductInput = v.object({
  ...PRODUCT_FIELDS,
  ...PRODUCER_REQUEST_FIELDS,
  ...VERSION_FIELDS,
  ...CORRECTION_FIELDS,
});
