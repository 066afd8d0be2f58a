import * as v from 'valibot';
import { ACT_FIELDS, optionalText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What the office says of a dossier that it finds complete. */
export const acceptDossierInput = v.object({
  ...ACT_FIELDS,
  /** What the office's summary says of it; may be empty. */
  note: optionalText(m.office_accept_note, 2000),
});
