import * as v from 'valibot';
import { choice, KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The kinds of a dossier in the order in which a product can have them. */
export const OFFERED_KINDS = ['first', 'upgrade', 'reassessment'] as const;

/** Which product a dossier is opened for, and of which kind. */
export const openDossierInput = v.object({
  productId: text(m.dossier_new_product_field),
  kind: choice(m.dossier_new_kind_field, OFFERED_KINDS),
  ...KEY_FIELDS,
});
