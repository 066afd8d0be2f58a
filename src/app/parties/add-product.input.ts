import * as v from 'valibot';
import { PRODUCER_REQUEST_FIELDS } from './producer-fields.ts';
import { PRODUCT_FIELDS } from './product-fields.ts';

/** A product that a producer adds. */
export const addProductInput = v.object({ ...PRODUCT_FIELDS, ...PRODUCER_REQUEST_FIELDS });
