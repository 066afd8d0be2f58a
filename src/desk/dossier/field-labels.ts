import type { DossierTask } from '#domain/dossier/forms.ts';
import { CHANGE_FIELDS } from '#domain/dossier/content.ts';
import type { Refusal, Refused } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';
import { changeWord } from './words.ts';

type Labels = Readonly<Record<string, () => string>>;

const CHANGES: Labels = Object.fromEntries(
  CHANGE_FIELDS.map((field) => [field, () => changeWord(field).toLowerCase()]),
);

/** Names of fields inside a sentence ("Chưa điền lịch sử cơ sở"), by the step they stand in. */
const LABELS: Partial<Record<DossierTask | 'withdraw' | 'picture', Labels>> = {
  registration: { place: m.dossier_f01_place_field },
  general: {
    description: m.dossier_f02_description_field,
    otherProperty: m.dossier_f02_other_property_field,
  },
  history: { history: m.dossier_f02_history_field, structure: m.dossier_f02_structure_field },
  results: {
    planCarriedOut: m.dossier_f02_plan_carried_out_field,
    material: m.dossier_f02_material_field,
    quality: m.dossier_f02_quality_field,
    market: m.dossier_f02_market_field,
  },
  changes: { summary: m.dossier_f02_summary_field, ...CHANGES },
  plan: {
    development: m.dossier_f02_development_field,
    organisation: m.dossier_f02_organisation_field,
    market: m.dossier_f02_plan_market_field,
  },
  papers: { title: m.dossier_papers_name_field },
  withdraw: { reason: m.dossier_overview_withdraw_reason_field },
  picture: { alt: m.dossier_product_picture_alt_field },
};

/** The domain says which field is empty; only the page knows what it is called in this language. */
export function labelled(refusal: Refusal, step: keyof typeof LABELS): Refusal {
  const label = refusal.field === undefined ? undefined : LABELS[step]?.[refusal.field];
  if (refusal.code !== 'REQUIRED' || !label) return refusal;
  return { ...refusal, data: { ...refusal.data, label: label() } };
}

/** All refusals of a step with their labels. */
export function labelledAll(refused: Refused, step: keyof typeof LABELS): Refused {
  const [first, ...rest] = refused.refusals;
  return {
    ok: false,
    refusals: [labelled(first, step), ...rest.map((one) => labelled(one, step))],
  };
}
