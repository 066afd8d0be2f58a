import * as v from 'valibot';
import { DECLARED_PAPERS, type ChangeField } from '#domain/dossier/content.ts';
import { choices, optionalText, ticked } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { longText, SAVE_FIELDS, sectionAction } from '../draft/section-form.ts';
import { changeWord } from '../words.ts';

/** Form 02, I.7. */
export const saveGeneral = sectionAction(
  'general',
  v.object({
    ...SAVE_FIELDS,
    description: longText(m.dossier_f02_description_field),
    declared: choices(m.dossier_f02_declared_field, DECLARED_PAPERS),
    otherProperty: optionalText(m.dossier_f02_other_property_field),
    representativeDisabled: ticked,
  }),
  ({ seenVersion, then, ...value }) => ({ seenVersion, then, value }),
);

/** Form 02, I.8 and I.9. */
export const saveHistory = sectionAction(
  'history',
  v.object({
    ...SAVE_FIELDS,
    history: longText(m.dossier_f02_history_field),
    structure: longText(m.dossier_f02_structure_field),
  }),
  ({ seenVersion, then, ...value }) => ({ seenVersion, then, value }),
);

/** Form 02, II.0–II.3. */
export const saveResults = sectionAction(
  'results',
  v.object({
    ...SAVE_FIELDS,
    planCarriedOut: longText(m.dossier_f02_plan_carried_out_field),
    material: longText(m.dossier_f02_material_field),
    quality: longText(m.dossier_f02_quality_field),
    market: longText(m.dossier_f02_market_field),
  }),
  ({ seenVersion, then, ...value }) => ({ seenVersion, then, value }),
);

/** Form 02, IV. */
export const savePlan = sectionAction(
  'plan',
  v.object({
    ...SAVE_FIELDS,
    development: longText(m.dossier_f02_development_field),
    organisation: longText(m.dossier_f02_organisation_field),
    market: longText(m.dossier_f02_plan_market_field),
  }),
  ({ seenVersion, then, ...value }) => ({ seenVersion, then, value }),
);

/** Form 02, III.4 (Đ6.1b, Đ6.1c). */
export const saveChanges = sectionAction(
  'changes',
  v.object({
    ...SAVE_FIELDS,
    summary: longText(m.dossier_f02_summary_field),
    material: changeText('material'),
    technology: changeText('technology'),
    packaging: changeText('packaging'),
    label: changeText('label'),
    declaration: changeText('declaration'),
    periodicTests: changeText('periodicTests'),
    market: changeText('market'),
    output: changeText('output'),
    revenue: changeText('revenue'),
  }),
  ({ seenVersion, then, summary, ...fields }) => ({
    seenVersion,
    then,
    value: { summary, fields },
  }),
);

function changeText(field: ChangeField) {
  return longText(() => changeWord(field));
}
