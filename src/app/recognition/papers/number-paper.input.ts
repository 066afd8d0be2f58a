import * as v from 'valibot';
import { choice, day, KEY_FIELDS, text } from '#app/input-fields.ts';
import { NUMBERED_PAPERS } from '#domain/recognition/papers.ts';
import { m } from '#words/paraglide/messages.js';

/** What the book of documents gave a paper. */
export const numberPaperInput = v.object({
  of: choice(m.recognition_papers_field, NUMBERED_PAPERS),
  number: text(m.recognition_papers_number_field, 60),
  dated: day(m.recognition_papers_dated_field),
  ...KEY_FIELDS,
});
