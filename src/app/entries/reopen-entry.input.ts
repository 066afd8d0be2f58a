import * as v from 'valibot';
import { KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Why an entry is opened again. */
export const reopenEntryInput = v.object({
  reason: text(m.entries_close_reason, 500),
  ...KEY_FIELDS,
});
