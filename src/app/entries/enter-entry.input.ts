import * as v from 'valibot';
import type { EntryKind } from '#domain/entries/kinds.ts';
import { KEY_FIELDS } from '#app/input-fields.ts';
import { entryFields } from './entry-fields.ts';

/** An entry of a kind to be entered, in one of the communes of whoever enters it. */
export function enterEntryInput(kind: EntryKind, communes: readonly string[]) {
  return v.object({ ...entryFields(kind, communes), ...KEY_FIELDS });
}
