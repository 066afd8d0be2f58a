import * as v from 'valibot';
import { ACT_FIELDS, choice, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What became of what was to be put right. */
export const settleCheckInput = v.object({
  ...ACT_FIELDS,
  outcome: choice(m.supervision_check_outcome_field, ['repaired', 'notRepaired']),
  reason: text(m.supervision_check_settle_reason_field, 500),
});
