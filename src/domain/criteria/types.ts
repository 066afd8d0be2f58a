import type { PlainDate } from '../calendar/plain-date.ts';

/** The five ranks of Đ3.3. */
export type Star = 1 | 2 | 3 | 4 | 5;

/** Stars that have minimum marks (***, ****, ***** on the sheets of Annex II). */
export type MarkStar = 3 | 4 | 5;

/** A organisation and community, B marketing and story, C quality (Đ3.1). */
export type PartCode = 'A' | 'B' | 'C';

export const PART_CODES = ['A', 'B', 'C'] as const satisfies readonly PartCode[];
export const MARK_STARS = [3, 4, 5] as const satisfies readonly MarkStar[];

/** One value for each part of a sheet. */
export type ByPart<T> = Readonly<Record<PartCode, T>>;

/** From `min` points up to the next band's `min`; the highest band includes its `max` (Đ3.3). */
export interface Band {
  readonly star: Star;
  readonly min: number;
  readonly max: number;
  readonly maxInclusive: boolean;
}

/** One line of a criterion that can be ticked. `points` is a whole number. */
export interface CriterionOption {
  readonly points: number;
  readonly label: string;
  /** The star whose minimum this option is, as printed. */
  readonly minStar?: MarkStar;
  /** Set 26 prints criteria 8, 9 and 15 for two cases; the chosen option names the case. */
  readonly case?: 'a' | 'b';
}

/** Meanings in `CriteriaVersion.ruleTypes`; `exclude`, `precondition` and `stop` knock out. */
export type RuleType =
  'precondition' | 'exclude' | 'stop' | 'condition' | 'choice' | 'evidence' | 'guidance';

export const RULE_TYPES = [
  'precondition',
  'exclude',
  'stop',
  'condition',
  'choice',
  'evidence',
  'guidance',
] as const satisfies readonly RuleType[];

/** A note printed under a criterion, said in our own words. */
export interface CriterionRule {
  readonly type: RuleType;
  readonly label: string;
  /** `group`: the note is about all criteria of the group the criterion stands in. */
  readonly scope?: 'group';
}

/** Points an option must give at least, for each star that sets a minimum here. */
export type RequiredForStar = Readonly<Partial<Record<MarkStar, number>>>;

/** A criterion that is scored: exactly one option, or none reached. */
export interface LeafCriterion {
  readonly code: string;
  readonly label: string;
  readonly max: number;
  readonly options: readonly CriterionOption[];
  readonly requiredForStar?: RequiredForStar;
  readonly rules?: readonly CriterionRule[];
  /** One of the four contents the commune assesses (Đ7.2a); the mapping is our reading. */
  readonly communeAssessed?: true;
  /** The decision prints only a maximum here; yes and no are our reading. */
  readonly inferredOptions?: true;
}

/** A heading whose points are the sum of the criteria under it. */
export interface CriterionGroup {
  readonly code: string;
  readonly label: string;
  readonly max: number;
  readonly criteria: readonly Criterion[];
  readonly rules?: readonly CriterionRule[];
}

export type Criterion = LeafCriterion | CriterionGroup;

export interface CriteriaPart {
  readonly code: PartCode;
  readonly label: string;
  readonly max: number;
  readonly criteria: readonly Criterion[];
}

/** Whose words the labels are: all the gazette's, or all but notes and grounds; else ours, and short. */
export type SetWording = 'gazette' | 'withoutNotes';

/** One sheet of Annex II: the criteria of one leaf of Annex I. */
export interface CriteriaSet {
  /** The version the set belongs to, e.g. `26-2026`. */
  readonly version: string;
  readonly no: number;
  /** e.g. `QD26-07`: what a dossier and a sheet keep for ever. */
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly sectorName: string;
  readonly group: string;
  readonly subgroup: string | null;
  /** Leaf of Annex I that selects this set, e.g. `I.3.c`. */
  readonly annexI: string;
  readonly leadMinistries: readonly string[];
  /** Samples handed in with the dossier; 0 for tourism (Đ6.2d). */
  readonly sampleCount: number;
  /** Knock-outs printed at the head of the sheet. */
  readonly disqualifiers: readonly string[];
  readonly parts: readonly CriteriaPart[];
  /** Whether the note that explains the star marks is printed under the set. */
  readonly starNotePrinted: boolean;
  /** The bands of the decision, best first. */
  readonly bands: readonly Band[];
  /** Absent while the labels are our own short ones (`worded` sets it). */
  readonly wording?: SetWording;
}

/** Something on the printed sheet that whoever scores must be told about. */
export interface PrintDoubt {
  /**
   * `points`, `marks`, `text`: printed doubtfully, stands as printed; `boundary`: thresholds that
   * leave a gap or overlap; `corrected`: an evident misprint, put right here.
   */
  readonly kind: 'points' | 'marks' | 'text' | 'boundary' | 'corrected';
  readonly sets: readonly number[];
  /** `null`: the doubt is about the knock-outs at the head of the sheet. */
  readonly criterion: string | null;
  /** 0-based option the doubt is about, where it is about one. */
  readonly option?: number;
  readonly printed?: string;
  /** What was probably meant; for `corrected`, what is scored. */
  readonly likely?: string;
  readonly why: string;
}

/** A later decision that changed this one; only `criteria` changes what is scored. */
export interface Amendment {
  readonly decision: string;
  readonly issued: PlainDate;
  readonly of: 'criteria' | 'procedure';
}

/** A published criteria decision. It never changes; a dossier keeps its `id` (rule 6). */
export interface CriteriaVersion {
  readonly id: string;
  readonly decision: string;
  readonly issued: PlainDate;
  readonly effectiveFrom: PlainDate;
  /** The day the decision lapses; whether that day itself still counts is open (Đ11.2). */
  readonly lapses?: PlainDate;
  readonly amendments: readonly Amendment[];
  readonly bands: readonly Band[];
  readonly partsMax: ByPart<number>;
  /** False: results under this decision are recorded, not scored again; `sets` is empty. */
  readonly complete: boolean;
  readonly sets: readonly CriteriaSet[];
  readonly ruleTypes: Readonly<Partial<Record<RuleType, string>>>;
  readonly doubts: readonly PrintDoubt[];
}

export function isGroup(criterion: Criterion): criterion is CriterionGroup {
  return 'criteria' in criterion;
}
