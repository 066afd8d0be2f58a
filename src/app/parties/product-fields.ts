import { optionalText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What is asked of a product; the domain says what is missing. */
export const PRODUCT_FIELDS = {
  name: optionalText(m.dossier_product_name_field),
  annexI: optionalText(m.dossier_product_class, 20),
  summary: optionalText(m.dossier_product_summary, 500),
  story: optionalText(m.dossier_product_story, 10_000),
  packing: optionalText(m.dossier_product_packing, 500),
};
