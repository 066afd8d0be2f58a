import * as v from 'valibot';
import { choice, optionalText, VERSION_FIELDS } from '#app/input-fields.ts';
import { OPINIONS, REPORT_ITEMS } from '#domain/dossier/commune-report.ts';
import { m } from '#words/paraglide/messages.js';

/** One item of form 03 as the officer types it. */
export const saveFindingInput = v.object({
  /** The version of this item that the page showed; 0 when it was empty. */
  ...VERSION_FIELDS,
  item: choice(m.commune_finding, REPORT_ITEMS),
  opinion: v.optional(choice(m.commune_opinion, OPINIONS)),
  text: optionalText(m.commune_finding, 20_000),
});
