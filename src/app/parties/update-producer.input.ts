import * as v from 'valibot';
import { VERSION_FIELDS } from '#app/input-fields.ts';
import { CORRECTION_FIELDS } from './correction-fields.ts';
import { PRODUCER_FIELDS, PRODUCER_REQUEST_FIELDS } from './producer-fields.ts';

/** The entry of a producer as the producer corrects it. */
export const updateProducerInput = v.object({
  ...PRODUCER_REQUEST_FIELDS,
  ...VERSION_FIELDS,
  ...CORRECTION_FIELDS,
  ...PRODUCER_FIELDS,
});
