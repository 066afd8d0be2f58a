import * as v from 'valibot';
import { ACT_FIELDS, ID, SHOWN, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The leader's confirmation of what the page showed. */
export const confirmRewardInput = v.object({ ...ACT_FIELDS, shown: SHOWN });

/** Why what waits goes back. */
export const takeBackRewardInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.support_reason_field, 1000),
});

/** Of which version of the rules, where a page shows several. */
export const confirmRulesInput = v.object({ ...confirmRewardInput.entries, rulesId: ID });
export const takeBackRulesInput = v.object({ ...takeBackRewardInput.entries, rulesId: ID });
