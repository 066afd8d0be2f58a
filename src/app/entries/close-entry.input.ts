import * as v from 'valibot';
import { choice, day, KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Why and since when an entry leaves the lists. */
export const closeEntryInput = v.object({
  as: choice(m.entries_close_as, ['ended', 'mistake']),
  on: day(m.entries_close_on),
  reason: text(m.entries_close_reason, 500),
  ...KEY_FIELDS,
});
