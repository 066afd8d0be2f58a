import * as v from 'valibot';
import { ACT_FIELDS, SHOWN, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The leader's confirmation of what the page showed. */
export const confirmRewardInput = v.object({ ...ACT_FIELDS, shown: SHOWN });

/** Why what waits goes back. */
export const takeBackRewardInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.support_reason_field, 1000),
});
