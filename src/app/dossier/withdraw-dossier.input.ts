import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Why the producer takes the dossier back. */
export const withdrawDossierInput = v.object({
  ...ACT_FIELDS,
  reason: text(m.dossier_overview_withdraw_reason_field, 1000),
});
