import * as v from 'valibot';
import { ACT_FIELDS, SHOWN, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What of a plan is laid down, confirmed or taken back, as the page showed it. */
export const SETTLED = ['plan', 'amendment', 'withdrawal'] as const;
export type Settled = (typeof SETTLED)[number];
const what = v.picklist(SETTLED);

export const layDownPlanInput = v.object({ ...ACT_FIELDS, what });

/** The confirmation of what the page showed. */
export const confirmPlanInput = v.object({ ...ACT_FIELDS, what, shown: SHOWN });

/** Why a plan is amended or withdrawn. */
export const planReasonInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.plans_reason_field, 1000),
});

/** Why what waits goes back or is given up. */
export const takeBackPlanInput = v.object({ ...planReasonInput.entries, what });
