import * as v from 'valibot';
import { KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What an official writes down; what others did meanwhile does not change it. */
export const noteOnDossierInput = v.object({
  ...KEY_FIELDS,
  note: text(m.dossier_note_field, 2000),
});
