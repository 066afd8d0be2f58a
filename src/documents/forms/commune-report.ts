import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { REPORT_ITEMS } from '#domain/dossier/commune-report.ts';
import type { Opinion, ReportItem, SealedReport } from '#domain/dossier/commune-report.ts';
import type { ProducerFacts } from '#domain/dossier/sealed.ts';
import { wordingFoot } from '../wording-foot.ts';
import { letterheadLines, signatureBlock } from '../official.ts';
import type { Letterhead } from '../official.ts';
import { renderPdf } from '../typst/render-pdf.ts';
import type { PdfOptions } from '../typst/render-pdf.ts';
import type { Signatory } from '../vietnamese-text.ts';

/** Form 03: what the commune says of a product on the four contents of Đ7.2a. It has no points. */
export interface CommuneReportRecord {
  readonly letterhead: Letterhead;
  readonly producer: Pick<ProducerFacts, 'legalName' | 'address' | 'representative'>;
  /** The producer's kind in words: "Hợp tác xã". */
  readonly producerKind: string;
  readonly product: string;
  readonly report: SealedReport;
  /** In the words in which the levels of the report were claimed. */
  readonly set: Pick<CriteriaSet, 'wording'>;
  /** "Ủy ban nhân dân xã Bắc Hà". */
  readonly commune: string;
  /** "Ủy ban nhân dân tỉnh Lào Cai". */
  readonly province: string;
  readonly signatory: Signatory;
  readonly recipients: readonly string[];
  readonly demo: boolean;
}

const SEXES = { male: 'Nam', female: 'Nữ' } as const;

const ITEMS = {
  material: 'Nguồn gốc sản phẩm, nguyên liệu địa phương',
  labour: 'Sử dụng lao động địa phương',
  idea: 'Nguồn gốc ý tưởng sản phẩm',
  identity: 'Trí tuệ, bản sắc địa phương',
} as const satisfies Record<ReportItem, string>;

const OPINIONS = {
  fits: 'Phù hợp',
  partly: 'Phù hợp một phần',
  doesNotFit: 'Chưa phù hợp',
} as const satisfies Record<Opinion, string>;

/** Form 03 (Annex III) as PDF. Rejects as `renderPdf` does. */
export function renderCommuneReport(
  record: CommuneReportRecord,
  options: Pick<PdfOptions, 'timestamp'>,
): Promise<Uint8Array> {
  return renderPdf('form-03', communeReportPages(record), {
    ...options,
    title: `Báo cáo của xã: ${record.product}`,
  });
}

/** The record as the template reads it: claim beside finding, in the order of the form. */
export function communeReportPages(record: CommuneReportRecord) {
  const { representative } = record.producer;
  return {
    letterhead: letterheadLines(record.letterhead),
    producer: record.producer.legalName,
    kind: record.producerKind,
    address: record.producer.address,
    representative: representative.name,
    sex: SEXES[representative.sex],
    ethnicity: representative.ethnicity,
    home: representative.address,
    product: record.product,
    items: REPORT_ITEMS.map((item) => itemBlock(item, record.report)),
    commune: record.commune,
    province: record.province,
    signature: signatureBlock(record.signatory),
    recipients: record.recipients,
    foot: wordingFoot([record.set]),
    demo: record.demo,
  };
}

function itemBlock(item: ReportItem, { items }: SealedReport) {
  const found = items.find((each) => each.item === item);
  return {
    title: ITEMS[item],
    level: found?.claim.level ?? '',
    claim: found?.claim.text ?? '',
    opinion: found === undefined ? '' : OPINIONS[found.opinion],
    finding: found?.text ?? '',
    by: found === undefined ? '' : `${found.authorName}, ngày ${formatVietnameseDate(found.onDay)}`,
  };
}
