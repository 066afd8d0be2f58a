import type { Entry } from '#domain/entries/check-entry.ts';
import type { EntryWords } from '#storage/entries/entries.ts';

/** What lists read of a checked entry. */
export function rowOfEntry({ name, unitId, values }: Entry): EntryWords {
  return { name, unitId, type: typeof values.type === 'string' ? values.type : null };
}
