import { formatPhone } from '#domain/parties/phone.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet, LeafCriterion } from '#domain/criteria/types.ts';
import type { Choices } from '#domain/scoring/result.ts';
import { placeAndDate } from '../official.ts';
import { wordingFoot } from '../wording-foot.ts';
import { renderPdf } from '../typst/render-pdf.ts';
import type { PdfOptions } from '../typst/render-pdf.ts';
import { criteriaRows, pointsOf, ruleLines, sumOf } from './criteria-rows.ts';
import type { CriteriaRow } from './criteria-rows.ts';
import { groupedHash } from './form-record.ts';

/** One member's sheet (Annex II: the criteria are the sheet), empty for the table or as sealed. */
export interface ScoreSheetRecord {
  readonly set: CriteriaSet;
  /** The decision the set belongs to: "Quyết định số 26/2026/QĐ-TTg". */
  readonly decision: string;
  readonly product: string;
  /** Product code T-X-STT-20YY; `null` before it is drawn. */
  readonly code: string | null;
  readonly producer: string;
  /** E.164; printed as people read it. */
  readonly phone: string;
  readonly address: string;
  readonly choices: Choices;
  /** By criterion code: what the member wrote beside a criterion. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly assessor: string;
  /** The assessor's body. */
  readonly body: string;
  readonly place: string;
  readonly signedOn: PlainDate | null;
  readonly year: number;
  /** Hash under which the sheet was sealed; `null` while it is open. */
  readonly seal: string | null;
  readonly demo: boolean;
}

/** A score sheet as PDF. Rejects as `renderPdf` does. */
export function renderScoreSheet(
  record: ScoreSheetRecord,
  options: Pick<PdfOptions, 'timestamp'>,
): Promise<Uint8Array> {
  return renderPdf('score-sheet', scoreSheetPages(record), {
    ...options,
    title: `Phiếu đánh giá: ${record.product} (${record.assessor})`,
  });
}

/** The record as the template reads it. */
export function scoreSheetPages(record: ScoreSheetRecord) {
  const { set, choices } = record;
  return {
    set: `Bộ tiêu chí ${set.no}: ${set.name}`,
    decision: record.decision,
    classification: [`${set.sector}. ${set.sectorName}`, set.group].join(' – '),
    product: record.product,
    code: record.code ?? '',
    producer: record.producer,
    phone: formatPhone(record.phone),
    address: record.address,
    grounds: set.disqualifiers,
    rows: criteriaRows(set, choices).map((row) => sheetRow(row, record)),
    total: sumOf(leavesOf(set), choices),
    starNote: set.starNotePrinted,
    comment: record.comment,
    placeAndDate: placeAndDate(record.place, record.signedOn, record.year),
    assessor: record.assessor,
    body: record.body,
    seal: record.seal === null ? '' : groupedHash(record.seal),
    foot: wordingFoot([set]),
    demo: record.demo,
  };
}

function sheetRow(row: CriteriaRow, { choices, remarks }: ScoreSheetRecord) {
  if (row.kind !== 'criterion') return { ...row, options: [], remark: '' };
  const { leaf } = row;
  return {
    kind: row.kind,
    code: leaf.code,
    label: leaf.label,
    max: leaf.max,
    points: pointsOf(leaf, choices[leaf.code]),
    notes: ruleLines(leaf.rules),
    options: optionLines(leaf, choices[leaf.code]),
    remark: remarks[leaf.code] ?? '',
  };
}

/** The printed options, and "none reached" where no option of 0 points is printed. */
function optionLines(leaf: LeafCriterion, choice: number | null | undefined) {
  const printed = leaf.options.map((option, index) => ({
    label: option.case === undefined ? option.label : `(${option.case}) ${option.label}`,
    points: option.points,
    mark: option.minStar ?? 0,
    on: choice === index,
  }));
  if (leaf.options.some(({ points }) => points === 0) && choice !== null) return printed;
  return [{ label: 'Không đạt mức nào', points: 0, mark: 0, on: choice === null }, ...printed];
}
