import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { PART_CODES, type ByPart, type CriteriaVersion, type PartCode } from '../criteria/types.ts';
import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '../result.ts';
import { bandOf } from '../scoring/average.ts';
import { toDecimal } from '../scoring/fraction.ts';
import { readHundredths } from '../scoring/hundredths.ts';
import { codeKey } from './code-key.ts';

/** A result under a decision of which no sheets are kept, as its paper has it. */
export interface EarlierPaper {
  /** The criteria decision, by its own number or that of an amendment: `148/QĐ-TTg`, `781/QĐ-TTg`. */
  readonly criteriaDecision: string;
  /** The day of the recognition decision. */
  readonly decidedOn: PlainDate;
  readonly star: number;
  /** `68,40`; empty where the paper gives none. */
  readonly total: string;
  /** Empty where the paper gives none. */
  readonly parts: ByPart<string>;
}

/** The same, read and found to agree with itself; points in hundredths, never scored again (Đ12.1). */
export interface EarlierResult {
  readonly criteria: CriteriaVersion;
  readonly star: number;
  /** Null where the paper gives none. */
  readonly total: number | null;
  /** All three or none. */
  readonly parts: ByPart<number> | null;
}

const FULL_MARKS = 10_000;

/**
 * Reads the result on an older paper: each part within its maximum of that decision, their sum
 * exactly the total, all three or none and none without a total, and no star above the band of the total.
 * Lists of decisions often give the star alone. A star below it
 * stays as printed: 148 had criteria that a star could not go without, and at ninety points the
 * fifth star was not the province's to give; which of them it was, the paper need not say. Refuses
 * EARLIER_CRITERIA_UNKNOWN, EARLIER_BEFORE_CRITERIA, EARLIER_TOTAL, EARLIER_STAR,
 * EARLIER_PARTS_INCOMPLETE, EARLIER_PART, EARLIER_PART_OVER, EARLIER_SUM.
 */
export function readEarlierResult(
  versions: readonly CriteriaVersion[],
  paper: EarlierPaper,
): Result<EarlierResult> {
  const found = earlierCriteria(versions, paper.criteriaDecision);
  if (!found.ok) return found;
  const criteria = found.value;
  const total = readHundredths(paper.total);
  const parts = readParts(criteria, paper.parts);
  const faults = [...dayFaults(criteria, paper), ...(parts.ok ? [] : parts.refusals)];
  if (total !== null && total <= FULL_MARKS) {
    faults.push(...starFaults(criteria, total, paper.star));
    if (parts.ok && parts.value) faults.push(...sumFaults(parts.value, total));
  } else if (paper.total.trim() !== '' || !parts.ok || parts.value) {
    faults.push(refusal('EARLIER_TOTAL', {}, 'total'));
  }
  return okUnless(faults, {
    criteria,
    star: paper.star,
    total,
    parts: parts.ok ? parts.value : null,
  });
}

/**
 * The decision behind an older result, whose sheets are not kept here, by its number or an
 * amendment's, however spelled. Refuses EARLIER_CRITERIA_UNKNOWN.
 */
export function earlierCriteria(
  versions: readonly CriteriaVersion[],
  decision: string,
): Result<CriteriaVersion> {
  const key = codeKey(decision);
  const criteria = versions.find(
    (version) =>
      !version.complete &&
      [version, ...version.amendments].some((one) => codeKey(one.decision) === key),
  );
  return criteria
    ? ok(criteria)
    : refuse('EARLIER_CRITERIA_UNKNOWN', { decision }, 'criteriaDecision');
}

/** Nothing was recognised under criteria that had not been issued; how long they went on is left open. */
function dayFaults({ decision, issued }: CriteriaVersion, { decidedOn }: EarlierPaper): Refusal[] {
  if (decidedOn >= issued) return [];
  const day = formatVietnameseDate(issued);
  return [refusal('EARLIER_BEFORE_CRITERIA', { decision, day }, 'decidedOn')];
}

function starFaults({ bands }: CriteriaVersion, total: number, star: number): Refusal[] {
  const band = bandOf(bands, { numerator: total, denominator: 100 });
  if (Number.isInteger(star) && star >= 1 && star <= band) return [];
  return [refusal('EARLIER_STAR', { star, band, total: said(total) }, 'star')];
}

function readParts(
  { decision, partsMax }: CriteriaVersion,
  typed: ByPart<string>,
): Result<ByPart<number> | null> {
  const given = PART_CODES.filter((part) => typed[part].trim() !== '');
  if (given.length === 0) return ok(null);
  const faults: Refusal[] = [];
  const read = (part: PartCode): number => {
    const field = `part${part}`;
    const points = readHundredths(typed[part]);
    if (typed[part].trim() === '')
      faults.push(refusal('EARLIER_PARTS_INCOMPLETE', { part }, field));
    else if (points === null) faults.push(refusal('EARLIER_PART', { part }, field));
    else if (points > partsMax[part] * 100) {
      const data = { part, points: said(points), max: partsMax[part], decision };
      faults.push(refusal('EARLIER_PART_OVER', data, field));
    }
    return points ?? 0;
  };
  return okUnless(faults, { A: read('A'), B: read('B'), C: read('C') });
}

function sumFaults({ A, B, C }: ByPart<number>, total: number): Refusal[] {
  const sum = A + B + C;
  if (sum === total) return [];
  return [refusal('EARLIER_SUM', { sum: said(sum), total: said(total) }, 'total')];
}

/** As Vietnamese papers write it. */
function said(hundredths: number): string {
  return toDecimal({ numerator: hundredths, denominator: 100 }).replace('.', ',');
}
