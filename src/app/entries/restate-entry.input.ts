import * as v from 'valibot';
import type { EntryKind } from '#domain/entries/kinds.ts';
import { KEY_FIELDS, VERSION_FIELDS } from '#app/input-fields.ts';
import { CORRECTION_FIELDS } from '../parties/correction-fields.ts';
import { entryFields } from './entry-fields.ts';

/** An entry stated anew, as something new or as a correction. */
export function restateEntryInput(kind: EntryKind, communes: readonly string[]) {
  return v.object({
    ...entryFields(kind, communes),
    ...CORRECTION_FIELDS,
    ...VERSION_FIELDS,
    ...KEY_FIELDS,
  });
}
