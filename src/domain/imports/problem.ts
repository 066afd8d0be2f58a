/** What is said of a cell: `note` only tells, `propose` offers something, `ask` waits for an answer. */
export type Weight = 'note' | 'propose' | 'ask';

/** Every code of a problem with its weight. */
export const PROBLEMS = {
  /** A row names a product and nobody who makes it. */
  PRODUCER_MISSING: 'ask',
  /** A row names a producer and no product. */
  PRODUCT_MISSING: 'ask',
  /** Several products seem to stand in one cell; they are neither split nor joined. */
  PRODUCTS_SEVERAL: 'ask',
  /** A comma or the like: perhaps several products. */
  PRODUCTS_PERHAPS_SEVERAL: 'propose',
  /** The same product of the same producer at the same place stood above. */
  PRODUCT_TWICE: 'ask',
  /** The same producer is written in another way elsewhere. */
  PRODUCER_SPELT: 'propose',
  /** A name like that of another producer; features say what speaks for one and for two. */
  PRODUCER_NEAR: 'propose',
  /** Two producers of one name in different places. */
  PRODUCER_NAMESAKE: 'note',
  /** The list has no column of kinds; the name says one. */
  PRODUCER_KIND_FROM_NAME: 'note',
  /** Letters of another keyboard that look like ours. */
  LOOK_ALIKE_LETTERS: 'propose',
  /** The place is written so that it fits several units. */
  PLACE_OPEN: 'propose',
  /** No unit of any time has this name. */
  PLACE_UNKNOWN: 'propose',
  /** The commune was divided: which of today's units it is, a person says. */
  PLACE_DIVIDED: 'propose',
  /** Column and address name different places. */
  PLACE_DIFFERS: 'propose',
  /** The row names another province than the list. */
  PROVINCE_DIFFERS: 'ask',
  SCORE_UNREADABLE: 'ask',
  SCORE_RANGE: 'ask',
  SCORE_OUT_OF_RANGE: 'ask',
  /** Parts A, B and C do not add up to the score. */
  SUM_DIFFERS: 'ask',
  STAR_MISSING: 'ask',
  STAR_UNREADABLE: 'ask',
  /** Something is printed that is no star: `tiềm năng 5 sao`, `thu hồi`, `0`. */
  STAR_NOT_GIVEN: 'ask',
  /** The star that holds now is not that of the last recognition. */
  STAR_DIFFERS: 'ask',
  /** The score belongs to another star. */
  SCORE_STAR_DIFFER: 'ask',
  DATE_UNREADABLE: 'ask',
  /** Two days in one cell; the first is taken. */
  DATES_SEVERAL: 'ask',
  /** Only the year, or month and year, is printed. */
  DATE_PARTLY: 'propose',
  /** Month and day seem exchanged, or a digit too much. */
  DATE_IMPOSSIBLE: 'ask',
  /** Before the programme began, or after today. */
  DATE_STRANGE: 'ask',
  YEAR_DIFFERS: 'ask',
  /** A term that ends before it begins. */
  TERM_BACKWARDS: 'ask',
  DECISION_UNREADABLE: 'ask',
  /** A number without the letters of its issuer: `4261`. */
  DECISION_INCOMPLETE: 'propose',
  /** Several decisions in one cell; the last one is taken. */
  DECISIONS_SEVERAL: 'ask',
  /** Above the table stands a decision that may be that of the whole list. */
  DECISION_IN_TITLE: 'propose',
  /** What the register of an entry cannot be without, and the row does not say. */
  TYPE_MISSING: 'ask',
  TRADE_MISSING: 'ask',
  OWNER_MISSING: 'ask',
  /** A value that is none by the rule of its field: kept as printed, and not entered. */
  VALUE_UNREADABLE: 'ask',
  /** A number that no tax code or certificate of registration has: kept as printed, and not entered. */
  TAX_CODE_UNFIT: 'note',
  /** A telephone number that is none, or several: kept as printed, and not entered. */
  PHONE_UNFIT: 'note',
  /** A formula shows something else than what it refers to. */
  FORMULA_STALE: 'ask',
} as const satisfies Record<string, Weight>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One thing that is not plain in a row. Nothing is changed because of it. */
export interface Problem {
  readonly code: ProblemCode;
  /** `J`; null when it is about no column of this list. */
  readonly column: string | null;
  /** What is printed. */
  readonly found: string;
  /** What it may be; null when nothing can be offered. */
  readonly proposed: string | null;
  /** Of a proposal that two are one: which features agree and which differ. */
  readonly agrees?: readonly Feature[];
  readonly differs?: readonly Feature[];
}

export type Feature = 'name' | 'kind' | 'taxCode' | 'commune' | 'representative' | 'phone';

/** What a reader of a cell finds, before it is known in which column it stands. */
export interface Found<T> {
  readonly value: T | null;
  readonly problems: readonly Pick<Problem, 'code' | 'found' | 'proposed'>[];
}

export function found<T>(value: T): Found<T> {
  return { value, problems: [] };
}

export function doubt<T>(
  value: T | null,
  code: ProblemCode,
  printed: string,
  proposed: string | null = null,
): Found<T> {
  return { value, problems: [{ code, found: printed, proposed }] };
}

export type RowState = 'accepted' | 'proposed' | 'questioned';

export function stateOf(problems: readonly Pick<Problem, 'code'>[]): RowState {
  const weights = problems.map(({ code }): Weight => PROBLEMS[code]);
  if (weights.includes('ask')) return 'questioned';
  return weights.includes('propose') ? 'proposed' : 'accepted';
}
