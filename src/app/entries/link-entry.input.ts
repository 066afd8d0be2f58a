import * as v from 'valibot';
import { LINKED_KINDS } from '#domain/entries/kinds.ts';
import { choice, ID, KEY_FIELDS } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What an entry is tied to, or no longer. */
export const linkEntryInput = v.object({
  of: choice(m.entries_fact_kind, LINKED_KINDS),
  id: ID,
  ...KEY_FIELDS,
});
