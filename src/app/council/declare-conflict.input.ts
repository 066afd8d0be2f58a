import * as v from 'valibot';
import { KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The tie that a member declares. */
export const declareConflictInput = v.object({
  reason: text(m.council_tie_reason_field, 500),
  ...KEY_FIELDS,
});
