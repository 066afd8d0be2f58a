import * as v from 'valibot';
import { ACT_FIELDS, SHOWN, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The confirmation of what the page showed. */
export const freezeReportInput = v.object({ ...ACT_FIELDS, shown: SHOWN });

/** Why a report goes back, is written anew or is given up. */
export const reportReasonInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.reports_field_reason, 1000),
});
