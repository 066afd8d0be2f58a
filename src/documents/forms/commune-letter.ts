import type { DossierKind } from '#domain/dossier/acts.ts';
import { letterheadLines, signatureBlock } from '../official.ts';
import type { Letterhead } from '../official.ts';
import { renderPdf } from '../typst/render-pdf.ts';
import type { PdfOptions } from '../typst/render-pdf.ts';
import { spelledCount } from '../vietnamese-text.ts';
import type { Signatory } from '../vietnamese-text.ts';

/** The commune's letter that asks the province to assess (Đ6.2a): exactly the dossiers that go with it. */
export interface CommuneLetterRecord {
  readonly letterhead: Letterhead;
  /** "Ủy ban nhân dân xã Bắc Hà". */
  readonly commune: string;
  /** "Ủy ban nhân dân tỉnh Lào Cai". */
  readonly addressee: string;
  /** The decision assessed by: "Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ". */
  readonly basis: string;
  readonly products: readonly LetterProduct[];
  readonly signatory: Signatory;
  readonly recipients: readonly string[];
  readonly demo: boolean;
}

export interface LetterProduct {
  readonly name: string;
  readonly producer: string;
  /** Group of the product: "7. Chế biến từ rau, củ, quả, hạt". */
  readonly set: string;
  readonly kind: DossierKind;
  /** Number of the registration slip at the commune. */
  readonly slip: string;
  /** Samples that go along; 0 for tourism (Đ6.2d). */
  readonly samples: number;
}

const KINDS = {
  first: 'Lần đầu',
  upgrade: 'Nâng hạng',
  reassessment: 'Đánh giá lại',
} as const satisfies Record<DossierKind, string>;

/** The commune's letter as PDF in the layout of Decree 30/2020. Rejects as `renderPdf` does. */
export function renderCommuneLetter(
  record: CommuneLetterRecord,
  options: Pick<PdfOptions, 'timestamp'>,
): Promise<Uint8Array> {
  return renderPdf('commune-letter', communeLetterPages(record), {
    ...options,
    title: `Công văn đề nghị đánh giá sản phẩm OCOP, ${record.commune}`,
  });
}

/** The record as the template reads it. */
export function communeLetterPages(record: CommuneLetterRecord) {
  return {
    letterhead: letterheadLines(record.letterhead),
    commune: record.commune,
    addressee: record.addressee,
    basis: record.basis,
    count: spelledCount(record.products.length),
    products: record.products.map((product) => ({ ...product, kind: KINDS[product.kind] })),
    withSamples: record.products.some((product) => product.samples > 0),
    signature: signatureBlock(record.signatory),
    recipients: record.recipients,
    demo: record.demo,
  };
}
