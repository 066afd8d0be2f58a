import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What is wrong with the ministry's answer as it was entered. */
export const sendBackMinistryAnswerInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.recognition_ministry_reason, 1000),
});
