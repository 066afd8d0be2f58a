import type { Deps } from '#app/deps.ts';
import { versionInForce } from '#domain/criteria/in-force.ts';
import { KEY_FIELDS, optionalText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { classWord } from '#desk/dossier/words.ts';

/** What is asked of a product; the domain says what is missing. */
export const PRODUCT_FIELDS = {
  name: optionalText(m.dossier_product_name_field),
  annexI: optionalText(m.dossier_product_class, 20),
  summary: optionalText(m.dossier_product_summary, 500),
  story: optionalText(m.dossier_product_story, 10_000),
  packing: optionalText(m.dossier_product_packing, 500),
  ...KEY_FIELDS,
};

/** The leaves of Annex I that can be chosen today, in its order. */
export function classOptions(deps: Deps): readonly { value: string; label: string }[] {
  const version = versionInForce(deps.criteria, deps.clock.today());
  if (!version.ok) return [];
  return version.value.sets.map((set) => ({
    value: set.annexI,
    label: `${set.annexI} ${classWord(set)}`,
  }));
}
