import * as v from 'valibot';
import { ACT_FIELDS, SHOWN, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The confirmation of what the page showed. */
export const confirmCheckPlanInput = v.object({ ...ACT_FIELDS, shown: SHOWN });

/** Why a draft goes back. */
export const takeBackCheckPlanInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.supervision_plan_back_field, 1000),
});
