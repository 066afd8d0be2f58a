import * as v from 'valibot';
import { ACT_FIELDS, textOrNull } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What the commune says with its yes; the owner reads it. */
export const acceptIdeaInput = v.object({
  ...ACT_FIELDS,
  words: textOrNull(m.cycle_words_field, 1000),
});
