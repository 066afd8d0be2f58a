import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Why what waits for the leader goes back. */
export const takeBackInput = v.object({
  /** What waits must still be what was read there. */
  ...ACT_FIELDS,
  reason: text(m.recognition_take_back_reason, 1000),
});
