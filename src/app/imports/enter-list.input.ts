import * as v from 'valibot';
import { ACT_FIELDS, SHOWN, optionalText, ticked } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** A step of a list that says nothing more. */
export const listActInput = v.object(ACT_FIELDS);

/** Whether products go without a certificate whose star has no paper. */
export const layDownInput = v.object({ ...ACT_FIELDS, withoutPaper: ticked });

/** A list is confirmed as the page shows it. */
export const enterListInput = v.object({ ...ACT_FIELDS, shown: SHOWN });

/** What sends a list back, takes it back or keeps it needs a reason; `of` tells the page whose reason it is. */
export const listReasonInput = v.object({
  ...ACT_FIELDS,
  of: optionalText(m.imports_reason, 20),
  reason: optionalText(m.imports_reason, 500),
});

/** One row is left out, or taken in again. */
export const leaveRowInput = v.object({
  row: v.pipe(v.string(), v.regex(/^\d{1,7}$/)),
  leave: ticked,
});
