import * as v from 'valibot';
import { ACT_FIELDS, optionalText, SHOWN } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** A dossier that was looked over and is handed in. */
export const submitDossierInput = v.object({
  ...ACT_FIELDS,
  /** `papersAsShown` of what the producer looked over: nothing else is handed in unseen. */
  shown: SHOWN,
  /** One for each open reason of the last return, in order. */
  answers: v.pipe(
    v.optional(v.array(optionalText(m.dossier_review_answer_field, 5000)), []),
    v.readonly(),
  ),
});
