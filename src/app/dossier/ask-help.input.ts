import * as v from 'valibot';
import { HELP_DESKS } from '#domain/dossier/acts.ts';
import { ACT_FIELDS, choice } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Whom the producer asks for help. */
export const askHelpInput = v.object({
  ...ACT_FIELDS,
  desk: choice(m.dossier_help_desk_field, HELP_DESKS),
});
