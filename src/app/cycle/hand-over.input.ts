import * as v from 'valibot';
import { ACT_FIELDS, choice, ID, optionalText } from '#app/input-fields.ts';
import { OFFERED_KINDS } from '#app/dossier/open-dossier.input.ts';
import { m } from '#words/paraglide/messages.js';

/** Which product the dossier is opened for: one of the register, or a new one by the slip; and of which kind. */
export const handOverInput = v.object({
  ...ACT_FIELDS,
  productId: optionalText(m.cycle_product_field, 60),
  /** The class of a new product, where the slip did not know it. */
  annexI: optionalText(m.cycle_class_field, 20),
  kind: choice(m.dossier_new_kind_field, OFFERED_KINDS),
  productKey: ID,
  dossierKey: ID,
});
