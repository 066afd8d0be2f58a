import * as v from 'valibot';
import { optionalChoice, optionalText, VERSION_FIELDS } from '#app/input-fields.ts';
import { ANSWERS, NOTE_MAX, type CheckAnswers } from '#domain/supervision/check-answers.ts';
import type { CheckItem } from '#domain/supervision/check-items.ts';
import { m } from '#words/paraglide/messages.js';

/** The fields of one page of the record: an answer and a note for each of its items. */
export function saveRecordInput(items: readonly Pick<CheckItem, 'id'>[]) {
  const answer = optionalChoice(m.supervision_check_item_answer_field, ANSWERS);
  const note = optionalText(m.supervision_check_note_field, NOTE_MAX);
  const entries = items.flatMap(({ id }) => [
    [answerField(id), answer] as const,
    [noteField(id), note] as const,
  ]);
  return v.object({ ...VERSION_FIELDS, ...Object.fromEntries(entries) });
}

export function answerField(item: string): string {
  return `answer-${item}`;
}

export function noteField(item: string): string {
  return `note-${item}`;
}

/** What a page of the record says, from the fields that `saveRecordInput` has read. */
export function answersOf(
  items: readonly Pick<CheckItem, 'id'>[],
  values: Readonly<Record<string, unknown>>,
): CheckAnswers {
  return Object.fromEntries(
    items.map(({ id }) => {
      const answer = ANSWERS.find((one) => one === values[answerField(id)]) ?? null;
      const note = values[noteField(id)];
      return [id, { answer, note: typeof note === 'string' ? note : '' }];
    }),
  );
}
