import * as v from 'valibot';
import { ACT_FIELDS, optionalDay } from '#app/input-fields.ts';
import { REASON_FIELDS } from './reason-fields.ts';

/** What a producer is asked to complete, by commune or office, and until when. */
export const completionInput = v.object({
  ...ACT_FIELDS,
  ...REASON_FIELDS,
  answerBy: optionalDay(),
});
