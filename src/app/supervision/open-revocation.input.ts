import * as v from 'valibot';
import { choice, KEY_FIELDS, longText, optionalDay, optionalText } from '#app/input-fields.ts';
import { GROUNDS } from '#domain/supervision/revocation-acts.ts';
import { m } from '#words/paraglide/messages.js';

/** On which ground a case is opened, and what it rests on. */
export const openRevocationInput = v.object({
  ...KEY_FIELDS,
  ground: choice(m.supervision_ground_field, GROUNDS),
  cited: optionalText(m.supervision_cited_field, 500),
  found: longText(m.supervision_found_field),
  paperBody: optionalText(m.supervision_paper_body_field, 200),
  paperNumber: optionalText(m.supervision_paper_number_field, 60),
  paperDated: optionalDay(),
});
