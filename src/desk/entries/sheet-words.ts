import type { EntrySheetWords } from '#app/entries/export-entries.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { m } from '#words/paraglide/messages.js';
import { FIELD_LABELS, optionWord, REGISTERS } from './words.ts';

const VI = { locale: 'vi' } as const;

/** A sheet says everything in Vietnamese: by these words it is known when it comes back. */
export const SHEET_WORDS: EntrySheetWords = {
  nameHead: (kind) =>
    m.entries_sheet_name({ kind: REGISTERS[kind].label({}, VI).toLocaleLowerCase('vi') }, VI),
  head: (field) => FIELD_LABELS[field]({}, VI),
  option: (value) => optionWord(value, VI),
  state: ({ closedAs, closedOn }) =>
    closedAs === 'mistake' || closedOn === null
      ? m.entries_state_mistake({}, VI)
      : m.entries_state_ended({ day: formatVietnameseDate(closedOn) }, VI),
};
