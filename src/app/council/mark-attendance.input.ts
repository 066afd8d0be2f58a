import * as v from 'valibot';
import { ID, KEY_FIELDS } from '#app/input-fields.ts';

/** Who came late or left. */
export const markAttendanceInput = v.object({
  ...KEY_FIELDS,
  accountId: ID,
  present: v.pipe(
    v.picklist(['yes', 'no']),
    v.transform((sent) => sent === 'yes'),
  ),
});
