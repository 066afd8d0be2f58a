import type { ChangeField } from '#domain/dossier/content.ts';
import { m } from '#words/paraglide/messages.js';

/** What a re-assessment asks about, by name (form 02, III.4). */
export const CHANGE_WORDS: Readonly<Record<ChangeField, () => string>> = {
  material: m.dossier_change_material,
  technology: m.dossier_change_technology,
  packaging: m.dossier_change_packaging,
  label: m.dossier_change_label,
  declaration: m.dossier_change_declaration,
  periodicTests: m.dossier_change_periodic_tests,
  market: m.dossier_change_market,
  output: m.dossier_change_output,
  revenue: m.dossier_change_revenue,
};
