import type { Choices } from '../scoring/result.ts';

/**
 * Everything the producer types into forms 01 and 02 (Annex III), section by section: a section is
 * what one page shows and one save replaces. What is known of producer and product stands in their
 * registers and is put beside this when the dossier is handed in, so that nothing is typed twice.
 * Long texts are as typed, NFC; an empty text means: not filled in yet.
 */
export interface DossierContent {
  readonly registration: Registration;
  readonly general: General;
  readonly history: History;
  readonly results: Results;
  readonly finance: Finance;
  readonly changes: Changes;
  readonly plan: Plan;
  /** By criterion code of the dossier's set (III.1, III.2). */
  readonly selfScore: Readonly<Record<string, SelfScore>>;
}

/** Form 01 besides what producer and product say: year (0.4), samples (5.2), pledge (6), place (7.1). */
export interface Registration {
  readonly year: number;
  readonly samples: number | null;
  readonly pledged: boolean;
  readonly place: string;
}

/** The ticks of form 02, I.7a–I.7d6, in the order of the form. */
export const DECLARED_PAPERS = [
  'businessRegistration',
  'qualityDeclared',
  'foodSafetyFacility',
  'productionCertificate',
  'trademark',
  'collectiveMark',
  'patent',
  'industrialDesign',
  'copyright',
  'otherProperty',
] as const;
export type DeclaredPaper = (typeof DECLARED_PAPERS)[number];

/** Form 02, I.7: description of make and pack with its ticks. */
export interface General {
  readonly description: string;
  readonly declared: readonly DeclaredPaper[];
  /** What `otherProperty` is (I.7d6). */
  readonly otherProperty: string;
  /** Criterion 3.2 asks it and the form has no field: told only by whoever wants to. */
  readonly representativeDisabled: boolean;
}

/** Form 02, I.8 and I.9. */
export interface History {
  readonly history: string;
  readonly structure: string;
}

/** Form 02, II.0–II.3. */
export interface Results {
  readonly planCarriedOut: string;
  readonly material: string;
  readonly quality: string;
  readonly market: string;
}

/** Form 02, II.4: revenue and profit of the two years before; feeds criterion 3.4. */
export interface Finance {
  readonly explanation: string;
  readonly years: readonly YearFigures[];
}

/** Whole đồng; a loss is a negative profit. `null` = not filled in, which is not 0. */
export interface YearFigures {
  readonly year: number;
  readonly revenue: number | null;
  readonly profit: number | null;
}

/** The nine fields of a re-assessment (Đ6.1c, form 02 III.4). */
export const CHANGE_FIELDS = [
  'material',
  'technology',
  'packaging',
  'label',
  'declaration',
  'periodicTests',
  'market',
  'output',
  'revenue',
] as const;
export type ChangeField = (typeof CHANGE_FIELDS)[number];

/** What is new since the last recognition: one text for an upgrade (Đ6.1b), nine for a re-assessment. */
export interface Changes {
  readonly summary: string;
  readonly fields: Readonly<Record<ChangeField, string>>;
}

/** Form 02, IV.1–IV.3. */
export interface Plan {
  readonly development: string;
  readonly organisation: string;
  readonly market: string;
}

/** One criterion as the producer sees it. */
export interface SelfScore {
  /** 0-based option; `null` = no level reached = 0 points; left out = not scored yet. */
  readonly choice?: number | null;
  readonly text: string;
  /** The producer says that there is no paper for this criterion. */
  readonly noPaper: boolean;
}

/** The sections that one save replaces as a whole; self-scores are saved criterion by criterion. */
export type FormSection = Exclude<keyof DossierContent, 'selfScore'>;

/**
 * A dossier that has just been opened for a year of assessment: every field there, none filled in.
 * `lastFullYear` is the last one whose books can be closed by then; the forms ask for two.
 */
export function emptyContent(year: number, place: string, lastFullYear = year - 1): DossierContent {
  return {
    registration: { year, samples: null, pledged: false, place },
    general: { description: '', declared: [], otherProperty: '', representativeDisabled: false },
    history: { history: '', structure: '' },
    results: { planCarriedOut: '', material: '', quality: '', market: '' },
    finance: {
      explanation: '',
      years: [lastFullYear - 1, lastFullYear].map((one) => ({
        year: one,
        revenue: null,
        profit: null,
      })),
    },
    changes: {
      summary: '',
      fields: {
        material: '',
        technology: '',
        packaging: '',
        label: '',
        declaration: '',
        periodicTests: '',
        market: '',
        output: '',
        revenue: '',
      },
    },
    plan: { development: '', organisation: '', market: '' },
    selfScore: {},
  };
}

/** I.7d of the form: some intellectual property is registered; it follows from its own ticks. */
export function hasIntellectualProperty({ declared }: General): boolean {
  const property: readonly DeclaredPaper[] = DECLARED_PAPERS.slice(4);
  return declared.some((paper) => property.includes(paper));
}

/** The producer's choices as the scoring reads them: criteria not scored yet are left out. */
export function choicesOf(content: DossierContent): Choices {
  const choices: Record<string, number | null> = {};
  for (const [code, { choice }] of Object.entries(content.selfScore)) {
    if (choice !== undefined) choices[code] = choice;
  }
  return choices;
}
