import * as v from 'valibot';
import { choices, longText, optionalText, parsed, ticked } from '#app/input-fields.ts';
import { DECLARED_PAPERS } from '#domain/dossier/content.ts';
import { parseDong } from '#domain/dossier/dong.ts';
import { m } from '#words/paraglide/messages.js';
import { CHANGE_WORDS } from './change-words.ts';

/** Form 01 besides what producer and product say. */
export const registrationInput = v.object({
  year: v.pipe(optionalText(m.dossier_f01_year_field, 4), v.regex(/^20\d\d$/), v.transform(Number)),
  samples: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null)),
  ),
  place: optionalText(m.dossier_f01_place_field, 120),
  pledged: ticked,
});

/** Form 02, I.7. */
export const generalInput = v.object({
  description: longText(m.dossier_f02_description_field),
  declared: choices(m.dossier_f02_declared_field, DECLARED_PAPERS),
  otherProperty: optionalText(m.dossier_f02_other_property_field),
  representativeDisabled: ticked,
});

/** Form 02, I.8 and I.9. */
export const historyInput = v.object({
  history: longText(m.dossier_f02_history_field),
  structure: longText(m.dossier_f02_structure_field),
});

/** Form 02, II.0–II.3. */
export const resultsInput = v.object({
  planCarriedOut: longText(m.dossier_f02_plan_carried_out_field),
  material: longText(m.dossier_f02_material_field),
  quality: longText(m.dossier_f02_quality_field),
  market: longText(m.dossier_f02_market_field),
});

const dong = v.pipe(v.optional(v.string(), ''), parsed(parseDong));

/** Form 02, II.4: two figures for each year the dossier was opened with. */
export function financeInput(years: readonly number[]) {
  const figures = years.flatMap((year) => [`revenue.${year}`, `profit.${year}`]);
  return v.object({
    explanation: longText(m.dossier_f02_explanation_field),
    ...Object.fromEntries(figures.map((name): [string, typeof dong] => [name, dong])),
  });
}

/** Form 02, IV. */
export const planInput = v.object({
  development: longText(m.dossier_f02_development_field),
  organisation: longText(m.dossier_f02_organisation_field),
  market: longText(m.dossier_f02_plan_market_field),
});

/** Form 02, III.4 (Đ6.1b, Đ6.1c). */
export const changesInput = v.object({
  summary: longText(m.dossier_f02_summary_field),
  material: longText(CHANGE_WORDS.material),
  technology: longText(CHANGE_WORDS.technology),
  packaging: longText(CHANGE_WORDS.packaging),
  label: longText(CHANGE_WORDS.label),
  declaration: longText(CHANGE_WORDS.declaration),
  periodicTests: longText(CHANGE_WORDS.periodicTests),
  market: longText(CHANGE_WORDS.market),
  output: longText(CHANGE_WORDS.output),
  revenue: longText(CHANGE_WORDS.revenue),
});
