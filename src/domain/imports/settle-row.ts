import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { UnitId } from '../units/unit.ts';
import type { Given, RowAnswers } from './answers.ts';
import { ourLetters } from './plain-text.ts';
import type { ProblemCode } from './problem.ts';
import type { ListedRow } from './read-list.ts';
import type { RowDetails, RowValues } from './read-row.ts';
import type { Star } from './read-star.ts';

/** One recognition of a product, whole enough for a certificate. */
export interface SettledStar {
  readonly star: Star;
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  readonly issuer: string | null;
  /** The last day as printed; null: 36 months. */
  readonly validTo: PlainDate | null;
  /** Decimal with a point; null where the list gives none. */
  readonly score: string | null;
  readonly parts: RowDetails['parts'];
}

/** A row as it will be entered, once all that it asked has been answered. */
export interface SettledRow {
  readonly row: number;
  /** Empty in a list of producers. */
  readonly product: string;
  readonly producer: string;
  /** The producer keeps its own spelling beside that of another of the list. */
  readonly producerApart: boolean;
  /** The product is another than the one of the same name above. */
  readonly productApart: boolean;
  readonly values: RowValues;
  readonly details: RowDetails;
  /** The unit that the words mean, and the commune of today where it is certain. */
  readonly placeId: UnitId | null;
  readonly todayId: UnitId | null;
  /** The newest first; none where the list gives no star. */
  readonly stars: readonly SettledStar[];
  /** The oldest day that the row has: whatever became of it, the product was there by then. */
  readonly knownOn: PlainDate | null;
  /** A star is given, but no number or no day of its decision: it cannot become a certificate. */
  readonly paperMissing: boolean;
}

/** What of the list stands of a row: as it was read, and as people answered. */
export interface AnsweredRow extends Pick<
  ListedRow,
  'row' | 'values' | 'details' | 'problems' | 'place'
> {
  readonly answers: RowAnswers;
  readonly given: Given;
}

/** The commune of today of a row: as given, taken from what was offered, or certain; null while nobody can say. */
export function settledPlace(read: AnsweredRow, findPlace: FindPlace): UnitId | null {
  return placeOf(read, read.given.unitId, findPlace).todayId;
}

/** Turns `xã Na Hối, huyện Bắc Hà, tỉnh Lào Cai` into a unit of today; undefined where it is not certain. */
export type FindPlace = (address: string) => UnitId | undefined;

/**
 * A row with its answers as what is entered: what was proposed and taken, what was given, else what is
 * printed. Several rows where one cell named several products and a person agreed; none where no
 * product or no producer is known. A list of producers names no products.
 */
export function settleRow(
  read: AnsweredRow,
  findPlace: FindPlace,
  kind: 'products' | 'producers' = 'products',
): readonly SettledRow[] {
  const { row, given } = read;
  const values = settledValues(read);
  const { producer } = values;
  const product = kind === 'producers' ? '' : values.product;
  if (product === null || producer === null) return [];
  const takes = (code: ProblemCode) => read.answers[code] === 'proposed';
  const keeps = (code: ProblemCode) => read.answers[code] === 'printed';
  const details = {
    ...read.details,
    parts: keeps('SUM_DIFFERS') ? null : read.details.parts,
    expiry: keeps('TERM_BACKWARDS') || takes('TERM_BACKWARDS') ? null : read.details.expiry,
  };
  const several = takes('PRODUCTS_SEVERAL') || takes('PRODUCTS_PERHAPS_SEVERAL');
  const names = several ? (offered(read, severalCode(read))?.split(' | ') ?? []) : [product];
  const rest = {
    row,
    producer,
    producerApart: keeps('PRODUCER_SPELT'),
    productApart: keeps('PRODUCT_TWICE'),
    values,
    details,
    ...placeOf(read, given.unitId, findPlace),
    ...starsOf(values, details),
    knownOn: oldestOf(values.decisionDate, details.earlier?.day ?? null),
  };
  return names.map((name) => ({ ...rest, product: name }));
}

function oldestOf(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function severalCode({ answers }: AnsweredRow): ProblemCode {
  return answers.PRODUCTS_SEVERAL === 'proposed' ? 'PRODUCTS_SEVERAL' : 'PRODUCTS_PERHAPS_SEVERAL';
}

/** What is offered for a problem that was answered with it. */
function offered({ problems, answers }: AnsweredRow, code: ProblemCode): string | null {
  if (answers[code] !== 'proposed') return null;
  return problems.find((one) => one.code === code)?.proposed ?? null;
}

function settledValues(read: AnsweredRow): RowValues {
  const { given } = read;
  const letters = read.answers.LOOK_ALIKE_LETTERS === 'proposed';
  const values = letters ? inOurLetters(read.values) : read.values;
  const take = (...codes: readonly ProblemCode[]) =>
    codes.map((code) => offered(read, code)).find((one) => one !== null) ?? null;
  const day = take('DATE_PARTLY', 'DATE_IMPOSSIBLE', 'DATE_UNREADABLE', 'DATES_SEVERAL');
  return {
    ...values,
    producer:
      given.producer ??
      take('PRODUCER_NEAR', 'PRODUCER_SPELT', 'PRODUCER_MISSING') ??
      values.producer,
    score: take('SUM_DIFFERS') ?? values.score,
    star: given.star ?? starIn(take('STAR_DIFFERS', 'SCORE_STAR_DIFFER')) ?? values.star,
    decisionNumber:
      given.decisionNumber ??
      take('DECISION_IN_TITLE', 'DECISION_INCOMPLETE') ??
      values.decisionNumber,
    decisionDate:
      given.decisionDate ?? (day !== null && isPlainDate(day) ? day : values.decisionDate),
  };
}

/** `4 sao` as it is offered. */
function starIn(text: string | null): Star | null {
  const star = Number(text?.charAt(0));
  return star === 3 || star === 4 || star === 5 ? star : null;
}

function inOurLetters(values: RowValues): RowValues {
  const text = (printed: string | null) => (printed === null ? null : ourLetters(printed));
  return {
    ...values,
    product: text(values.product),
    producer: text(values.producer),
    producerKind: text(values.producerKind),
    address: text(values.address),
    commune: text(values.commune),
    district: text(values.district),
    group: text(values.group),
  };
}

const OFFERS_A_PLACE = ['PLACE_OPEN', 'PLACE_UNKNOWN', 'PLACE_DIVIDED'] as const;

function placeOf(read: AnsweredRow, given: UnitId | undefined, findPlace: FindPlace) {
  const { unitId: placeId, todayId } = read.place;
  const [address] = OFFERS_A_PLACE.map((code) => offered(read, code)).filter((one) => one !== null);
  const taken = address === undefined ? undefined : findPlace(address);
  return { placeId, todayId: given ?? taken ?? todayId };
}

function starsOf(
  { star, decisionNumber, decisionDate, score }: RowValues,
  { issuer, expiry, parts, earlier }: RowDetails,
): Pick<SettledRow, 'stars' | 'paperMissing'> {
  if (star === null) return { stars: [], paperMissing: false };
  // Five stars are the ministry's: a decision of the province only proposed them (Đ7.4).
  const ofProvince = star === 5 && decisionNumber !== null && /UBND/iu.test(decisionNumber);
  if (decisionNumber === null || decisionDate === null || ofProvince)
    return { stars: [], paperMissing: true };
  const now = { star, decisionNumber, decidedOn: decisionDate, issuer, validTo: expiry };
  const newest: SettledStar = { ...now, score, parts: score === null ? null : parts };
  if (
    !earlier?.star ||
    earlier.number === null ||
    earlier.day === null ||
    earlier.day >= decisionDate
  )
    return { stars: [newest], paperMissing: false };
  const before: SettledStar = {
    star: earlier.star,
    decisionNumber: earlier.number,
    decidedOn: earlier.day,
    issuer: earlier.issuer,
    validTo: null,
    score: null,
    parts: null,
  };
  return { stars: [newest, before], paperMissing: false };
}
