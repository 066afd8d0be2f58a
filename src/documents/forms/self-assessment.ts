import { formatPhone } from '#domain/parties/phone.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { CHANGE_FIELDS, choicesOf, hasIntellectualProperty } from '#domain/dossier/content.ts';
import type { ChangeField, Finance, General } from '#domain/dossier/content.ts';
import { formatDong } from '#domain/dossier/dong.ts';
import { wordingFoot } from '../wording-foot.ts';
import { renderPdf } from '../typst/render-pdf.ts';
import type { PdfOptions } from '../typst/render-pdf.ts';
import { criteriaRows, pointsOf, sumOf } from './criteria-rows.ts';
import type { CriteriaRow } from './criteria-rows.ts';
import { PAPERS_DECLARED, PROPERTY_DECLARED } from './declared-papers.ts';
import { annexRow, numberedPapers, paperNumbers } from './evidence-annex.ts';
import type { NumberedPaper } from './evidence-annex.ts';
import { formFrame } from './form-record.ts';
import type { DossierForms } from './form-record.ts';

const SEXES = { male: 'Nam', female: 'Nữ' } as const;

const CHANGES = {
  material: 'Nguyên liệu',
  technology: 'Công nghệ sản xuất',
  packaging: 'Bao bì',
  label: 'Nhãn',
  declaration: 'Công bố chất lượng',
  periodicTests: 'Kiểm nghiệm định kỳ',
  market: 'Thị trường',
  output: 'Sản lượng',
  revenue: 'Doanh thu',
} as const satisfies Record<ChangeField, string>;

/** Form 02 (Annex III) with its table of criteria and its annex of evidence as PDF. Rejects as `renderPdf` does. */
export function renderSelfAssessment(
  record: DossierForms,
  options: Pick<PdfOptions, 'timestamp'>,
): Promise<Uint8Array> {
  return renderPdf('form-02', selfAssessmentPages(record), {
    ...options,
    title: `Báo cáo tự đánh giá: ${record.papers.product.name}`,
  });
}

/** The record as the template reads it. */
export function selfAssessmentPages(record: DossierForms) {
  const { content, product, evidence } = record.papers;
  const papers = numberedPapers(record.set, evidence);
  const choices = choicesOf(content);
  return {
    ...formFrame(record),
    product: product.name,
    year: content.registration.year,
    general: generalPart(record),
    history: content.history,
    results: content.results,
    finance: financeRows(content.finance),
    financeWords: content.finance.explanation,
    set: `${record.set.no}. ${record.set.name}`,
    rows: criteriaRows(record.set, choices).map((row) => tableRow(row, record, papers)),
    total: sumOf(leavesOf(record.set), choices),
    changes: changesPart(record),
    plan: content.plan,
    annex: papers.map(annexRow),
    foot: wordingFoot([record.set]),
  };
}

function generalPart({ papers: { content, producer }, producerKind }: DossierForms) {
  const { representative } = producer;
  return {
    producer: producer.legalName,
    kind: producerKind,
    address: producer.address,
    phone: formatPhone(producer.phone),
    email: producer.email ?? '',
    representative: representative.name,
    sex: SEXES[representative.sex],
    ethnicity: representative.ethnicity,
    home: representative.address,
    foundedOn: producer.foundedOn === null ? '' : formatVietnameseDate(producer.foundedOn),
    registrationNumber: producer.registrationNumber ?? '',
    description: content.general.description,
    papers: ticks(PAPERS_DECLARED, content.general),
    hasProperty: hasIntellectualProperty(content.general),
    property: ticks(PROPERTY_DECLARED, content.general),
  };
}

function ticks(lines: typeof PAPERS_DECLARED, { declared, otherProperty }: General) {
  return lines.map(([paper, label]) => ({
    on: declared.includes(paper),
    label: paper === 'otherProperty' && otherProperty !== '' ? `${label}: ${otherProperty}` : label,
  }));
}

function financeRows({ years }: Finance) {
  return years.map(({ year, revenue, profit }) => ({
    year,
    revenue: revenue === null ? '' : `${formatDong(revenue)} đồng`,
    profit: profit === null ? '' : `${formatDong(profit)} đồng`,
  }));
}

/** One line of part III: what was chosen, why, and the papers that prove it. */
function tableRow(row: CriteriaRow, record: DossierForms, papers: readonly NumberedPaper[]) {
  if (row.kind !== 'criterion') return { ...row, level: '', words: '', evidence: '' };
  const { code, label, max, options } = row.leaf;
  const own = record.papers.content.selfScore[code];
  const level =
    own?.choice === null ? 'Không đạt mức nào' : (options[own?.choice ?? -1]?.label ?? '');
  const numbers = paperNumbers(papers, code);
  return {
    kind: row.kind,
    code,
    label,
    max,
    points: pointsOf(row.leaf, own?.choice),
    notes: [],
    level,
    words: own?.text ?? '',
    evidence: numbers === '' && own?.noPaper ? 'không có' : numbers,
  };
}

/** III.4: one text for an upgrade (Đ6.1b), nine for a re-assessment (Đ6.1c), nothing the first time. */
function changesPart({ kind, papers }: DossierForms) {
  const { summary, fields } = papers.content.changes;
  if (kind === 'first') return [];
  if (kind === 'upgrade') return [{ label: 'Thay đổi từ lần công nhận trước', text: summary }];
  return CHANGE_FIELDS.map((field) => ({ label: CHANGES[field], text: fields[field] }));
}
