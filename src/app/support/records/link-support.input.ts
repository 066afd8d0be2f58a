import * as v from 'valibot';
import { ID, KEY_FIELDS } from '#app/input-fields.ts';

/** For whom a record is; no product: for the producer as a whole. */
export const linkSupportInput = v.object({
  producerId: ID,
  productId: v.optional(v.union([v.literal(''), ID]), ''),
  ...KEY_FIELDS,
});
