import { ACCESS_REFUSALS } from './access/refusals.ts';
import { CALENDAR_REFUSALS } from './calendar/refusals.ts';
import { COMMUNE_REFUSALS } from './commune/refusals.ts';
import { COUNCIL_REFUSALS } from './council/refusals.ts';
import { COUNTS_REFUSALS } from './counts/refusals.ts';
import { CRITERIA_REFUSALS } from './criteria/refusals.ts';
import { CYCLE_REFUSALS } from './cycle/refusals.ts';
import { DOSSIER_REFUSALS } from './dossier/refusals.ts';
import { ENTRIES_REFUSALS } from './entries/refusals.ts';
import { EVIDENCE_REFUSALS } from './evidence/refusals.ts';
import { WORKBOOK_REFUSALS } from './imports/workbook-refusals.ts';
import { EXPIRY_REFUSALS } from './expiry/refusals.ts';
import { IMPORTS_REFUSALS } from './imports/refusals.ts';
import { INDICATORS_REFUSALS } from './indicators/refusals.ts';
import { LEDGER_REFUSALS } from './ledger/refusals.ts';
import { OPERATION_REFUSALS } from './operation/refusals.ts';
import { PARTIES_REFUSALS } from './parties/refusals.ts';
import { PLANS_REFUSALS } from './plans/refusals.ts';
import { QUALITY_REFUSALS } from './quality/refusals.ts';
import { LATER_REFUSALS } from './recognition/later-refusals.ts';
import { TEMPLATE_REFUSALS } from './recognition/template-refusals.ts';
import { RECOGNITION_REFUSALS } from './recognition/refusals.ts';
import { REGISTER_REFUSALS } from './register/refusals.ts';
import { REGULATION_REFUSALS } from './regulation/refusals.ts';
import { REPORTS_REFUSALS } from './reports/refusals.ts';
import { SCORING_REFUSALS } from './scoring/refusals.ts';
import { CHECK_REFUSALS } from './supervision/check-refusals.ts';
import { MISUSE_REFUSALS } from './supervision/misuse-refusals.ts';
import { PLAN_REFUSALS } from './supervision/plan-refusals.ts';
import { SUPERVISION_REFUSALS } from './supervision/refusals.ts';
import { SUPPORT_REFUSALS } from './support/refusals.ts';
import { UNITS_REFUSALS } from './units/refusals.ts';

/** What a refusal says besides its code: figures and names that its sentence mentions. */
export type RefusalData = Readonly<Record<string, string | number>>;

/** The two languages of a refusal's sentence; `{name}` stands for a figure of its data. */
export interface RefusalText {
  readonly vi: string;
  readonly en: string;
}

/** The closed list of refusals. Each area keeps its own lines beside its rules. */
export const REFUSALS = {
  ...ACCESS_REFUSALS,
  ...CALENDAR_REFUSALS,
  ...COMMUNE_REFUSALS,
  ...COUNCIL_REFUSALS,
  ...COUNTS_REFUSALS,
  ...CRITERIA_REFUSALS,
  ...CYCLE_REFUSALS,
  ...DOSSIER_REFUSALS,
  ...ENTRIES_REFUSALS,
  ...EVIDENCE_REFUSALS,
  ...EXPIRY_REFUSALS,
  ...IMPORTS_REFUSALS,
  ...INDICATORS_REFUSALS,
  ...LEDGER_REFUSALS,
  ...OPERATION_REFUSALS,
  ...PARTIES_REFUSALS,
  ...PLANS_REFUSALS,
  ...QUALITY_REFUSALS,
  ...RECOGNITION_REFUSALS,
  ...LATER_REFUSALS,
  ...TEMPLATE_REFUSALS,
  ...REGISTER_REFUSALS,
  ...REGULATION_REFUSALS,
  ...REPORTS_REFUSALS,
  ...SCORING_REFUSALS,
  ...CHECK_REFUSALS,
  ...MISUSE_REFUSALS,
  ...PLAN_REFUSALS,
  ...SUPERVISION_REFUSALS,
  ...SUPPORT_REFUSALS,
  ...UNITS_REFUSALS,
  ...WORKBOOK_REFUSALS,
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof REFUSALS;

/** Whether a text, for example out of the access log, is a code of this list. */
export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(REFUSALS, text);
}

/** The sentence a person reads, with the figures of this case put in. */
export function refusalSentence(
  { code, data }: { readonly code: RefusalCode; readonly data: RefusalData },
  language: keyof RefusalText,
): string {
  return REFUSALS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : String(value);
  });
}
