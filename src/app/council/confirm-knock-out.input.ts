import * as v from 'valibot';
import { KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The ground of rejection that the council confirmed. */
export const confirmKnockOutInput = v.object({
  /** Id of a ground printed on the product's own sheet (`knockOutsOf`). */
  ground: text(m.council_knock_ground_field, 40),
  proof: text(m.council_knock_proof_field, 1000),
  ...KEY_FIELDS,
});
