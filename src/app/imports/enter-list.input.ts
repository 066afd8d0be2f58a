import * as v from 'valibot';
import { KEY_FIELDS, SHOWN } from '#app/input-fields.ts';

/** A list is confirmed as the page shows it. */
export const enterListInput = v.object({ ...KEY_FIELDS, shown: SHOWN });

/** What takes a list back, or keeps it, needs a reason. */
export const listReasonInput = v.object({
  ...KEY_FIELDS,
  reason: v.pipe(v.string(), v.trim(), v.maxLength(500)),
});
