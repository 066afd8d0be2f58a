import type { PlainDate } from '../calendar/plain-date.ts';
import { leavesOf } from '../criteria/find.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';

/** The four things a commune assesses (Đ7.2a, form 03 part II), in the order of the form. */
export const REPORT_ITEMS = ['material', 'labour', 'idea', 'identity'] as const;
export type ReportItem = (typeof REPORT_ITEMS)[number];

/** The letter under which people speak of an item. */
export const ITEM_LETTERS = {
  material: 'a',
  labour: 'b',
  idea: 'c',
  identity: 'd',
} as const satisfies Record<ReportItem, string>;

/** The commune judges in words; form 03 has no points, no stars and no recommendation of either. */
export const OPINIONS = ['fits', 'partly', 'doesNotFit'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** Longest finding: half a page of form 03. */
export const LONGEST_FINDING = 4000;

/** What the commune found on one item so far. */
export interface Finding {
  readonly opinion: Opinion | null;
  readonly text: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly onDay: PlainDate;
  /** From 1, one more each time it is saved: tells whether somebody else wrote meanwhile. */
  readonly version: number;
}

/** Form 03 while it is written; items nobody has touched are absent. */
export type DraftFindings = Readonly<Partial<Record<ReportItem, Finding>>>;

/** What the producer says on an item: the level of the criterion it chose, and its own words. */
export interface Claim {
  readonly criterion: string | null;
  readonly level: string | null;
  readonly text: string;
}

/** One item of form 03 as it goes to the province. */
export interface SealedItem {
  readonly item: ReportItem;
  readonly claim: Claim;
  readonly opinion: Opinion;
  readonly text: string;
  readonly authorName: string;
  readonly onDay: PlainDate;
}

/** Form 03 as it goes to the province; it never changes afterwards. */
export interface SealedReport {
  readonly items: readonly SealedItem[];
}

/**
 * The criteria an item speaks about. Đ7.2a names four contents and no numbers, so this is our
 * reading; set 26 has its story at 5.1 and nothing on material (domain facts, section 3).
 */
const CRITERIA_OF_ITEM: Readonly<Record<ReportItem, readonly string[]>> = {
  material: ['1.1'],
  labour: ['3.3'],
  idea: ['2.1'],
  identity: ['5.3', '5.1'],
};

/** The criterion of the set an item speaks about; null where the set has none. */
export function criterionOfItem(item: ReportItem, set: CriteriaSet): string | null {
  const assessed = leavesOf(set).filter((leaf) => leaf.communeAssessed);
  const codes = new Set(assessed.map((leaf) => leaf.code));
  return CRITERIA_OF_ITEM[item].find((code) => codes.has(code)) ?? null;
}

/** How far an item is: an opinion without words, or words without an opinion, are half. */
export function progressOf(finding: Finding | undefined): 'none' | 'started' | 'done' {
  if (!finding || (finding.opinion === null && finding.text.trim() === '')) return 'none';
  return finding.opinion !== null && finding.text.trim() !== '' ? 'done' : 'started';
}

/** The number of finished items, out of four. */
export function itemsDone(findings: DraftFindings): number {
  return REPORT_ITEMS.filter((item) => progressOf(findings[item]) === 'done').length;
}

/**
 * Puts the findings beside the claims for the province. Refuses with every gap at once:
 * REPORT_OPINION_MISSING, REPORT_TEXT_MISSING, REPORT_TEXT_LONG, REPORT_HAS_POINTS, each at its
 * item, and REPORT_NOTHING_FITS.
 */
export function sealReport(
  findings: DraftFindings,
  claims: Readonly<Record<ReportItem, Claim>>,
): Result<SealedReport> {
  const gaps = REPORT_ITEMS.flatMap((item) => gapsOf(item, findings[item]));
  const unfit = REPORT_ITEMS.every((item) => findings[item]?.opinion === 'doesNotFit');
  const refusals = unfit ? [...gaps, refusal('REPORT_NOTHING_FITS')] : gaps;
  return okUnless(refusals, reportSoFar(findings, claims));
}

/** Form 03 as far as it is: the items that have an opinion. Printed for whoever signs it on paper. */
export function reportSoFar(
  findings: DraftFindings,
  claims: Readonly<Record<ReportItem, Claim>>,
): SealedReport {
  const items = REPORT_ITEMS.flatMap((item): readonly SealedItem[] => {
    const finding = findings[item];
    if (!finding || finding.opinion === null) return [];
    const { opinion, authorName, onDay } = finding;
    return [{ item, claim: claims[item], opinion, text: finding.text.trim(), authorName, onDay }];
  });
  return { items };
}

function gapsOf(item: ReportItem, finding: Finding | undefined): readonly Refusal[] {
  const letter = ITEM_LETTERS[item];
  const refusals: Refusal[] = [];
  if (!finding || finding.opinion === null)
    refusals.push(refusal('REPORT_OPINION_MISSING', { letter }, item));
  if (!finding || finding.text.trim() === '')
    refusals.push(refusal('REPORT_TEXT_MISSING', { letter }, item));
  return finding ? [...refusals, ...textFaults(item, finding.text)] : refusals;
}

/** What stands against the words of a finding: REPORT_TEXT_LONG, REPORT_HAS_POINTS. */
export function textFaults(item: ReportItem, text: string): readonly Refusal[] {
  const [found] = POINTS_OR_STARS.exec(text.normalize('NFC')) ?? [];
  const points = { letter: ITEM_LETTERS[item], found: found?.trim() ?? '' };
  return [
    ...tooLong(item, text),
    ...(found === undefined ? [] : [refusal('REPORT_HAS_POINTS', points, item)]),
  ];
}

/**
 * "4 sao", "hạng ba sao", "★"; "85 điểm", "9,5 điểm". Points of sale are something else: "2 điểm bán hàng",
 * "3 điểm thu mua" have a word behind them.
 */
const POINTS_OR_STARS =
  /[★⭐]|(?<![\p{L}\d])(?:[1-5]|một|hai|ba|bốn|năm)\s*sao(?!\p{L})|(?<![\p{L}\d])\d{1,3}(?:[.,]\d{1,2})?\s*(?:\/\s*\d{1,3}\s*)?điểm(?=\s*(?:[.,;:)/!?]|$|\n|cho |trên |phần |tiêu chí ))/iu;

function tooLong(item: ReportItem, text: string): readonly Refusal[] {
  const length = text.trim().length;
  if (length <= LONGEST_FINDING) return [];
  const data = { letter: ITEM_LETTERS[item], length, max: LONGEST_FINDING };
  return [refusal('REPORT_TEXT_LONG', data, item)];
}
