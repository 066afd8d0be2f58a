import * as v from 'valibot';
import { ACT_FIELDS, day, text, ticked } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What the ministry's paper asks of a result, and why. */
export const askRedoInput = v.object({
  ...ACT_FIELDS,
  number: text(m.recognition_redo_number, 60),
  dated: day(m.recognition_redo_dated),
  ground: text(m.recognition_redo_ground, 1000),
  redo: ticked,
  withdraws: ticked,
});
