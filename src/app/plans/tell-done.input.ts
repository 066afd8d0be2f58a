import * as v from 'valibot';
import { ACT_FIELDS, day, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

const KEY = v.pipe(v.string(), v.regex(/^[tmc]\d{1,6}$/));

/** When a task or milestone was done, and what came of it. */
export const tellDoneInput = v.object({
  ...ACT_FIELDS,
  key: KEY,
  on: day(m.plans_done_on_field),
  words: text(m.plans_done_words_field, 1000),
});

/** Why what was told does not hold. */
export const takeBackDoneInput = v.object({
  ...ACT_FIELDS,
  key: KEY,
  reason: text(m.plans_reason_field, 1000),
});
