import * as v from 'valibot';
import { VERSION_FIELDS } from '#app/input-fields.ts';
import { EDIT_FIELDS } from './edit-producer.input.ts';
import { PRODUCER_REQUEST_FIELDS } from './producer-fields.ts';
import { PRODUCT_FIELDS } from './product-fields.ts';

/** What an official corrects of a product: its texts are the producer's own words. */
export const editProductInput = v.object({
  ...PRODUCER_REQUEST_FIELDS,
  productId: v.string(),
  ...VERSION_FIELDS,
  name: PRODUCT_FIELDS.name,
  annexI: PRODUCT_FIELDS.annexI,
  ...EDIT_FIELDS,
});
