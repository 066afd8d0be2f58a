import { formatPhone } from '#domain/parties/phone.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import { renderPdf } from '../typst/render-pdf.ts';
import type { PdfOptions } from '../typst/render-pdf.ts';
import { formFrame } from './form-record.ts';
import type { DossierForms } from './form-record.ts';

/** Form 01 with the two blocks its receivers fill in. */
export interface RegistrationRecord extends DossierForms {
  readonly receipts: {
    readonly commune: RegistrationReceipt | null;
    readonly province: RegistrationReceipt | null;
  };
}

/** What a body writes when it takes the form in (X1–X5, T1–T5). */
export interface RegistrationReceipt {
  /** `01-X/PĐK-15-02647-2026`. */
  readonly number: string;
  readonly date: PlainDate;
  readonly receiver: string;
  readonly body: string;
}

const KINDS: readonly { readonly kind: DossierKind; readonly label: string }[] = [
  { kind: 'first', label: 'Đánh giá lần đầu' },
  { kind: 'upgrade', label: 'Nâng hạng' },
  { kind: 'reassessment', label: 'Đánh giá lại' },
];

/** Form 01 (Annex III) as PDF, for signing on paper or for keeping. Rejects as `renderPdf` does. */
export function renderRegistration(
  record: RegistrationRecord,
  options: Pick<PdfOptions, 'timestamp'>,
): Promise<Uint8Array> {
  return renderPdf('form-01', registrationPages(record), {
    ...options,
    title: `Phiếu đăng ký: ${record.papers.product.name}`,
  });
}

/** The record as the template reads it. */
export function registrationPages(record: RegistrationRecord) {
  const { content, producer, product } = record.papers;
  const { set, receipts } = record;
  return {
    ...formFrame(record),
    province: record.province,
    year: content.registration.year,
    producer: producer.legalName,
    representative: producer.representative.name,
    position: producer.representative.position,
    address: producer.address,
    phone: formatPhone(producer.phone),
    email: producer.email ?? '',
    product: product.name,
    classification: {
      sector: `${set.sector}. ${set.sectorName}`,
      group: set.group,
      subgroup: set.subgroup ?? '',
      leaf: set.annexI,
    },
    kinds: KINDS.map(({ kind, label }) => ({ label, on: kind === record.kind })),
    samplesAsked: set.sampleCount,
    samples: content.registration.samples,
    pledged: content.registration.pledged,
    receipts: [
      receiptBlock('Cấp xã', receipts.commune),
      receiptBlock('Cơ quan tham mưu quản lý OCOP cấp tỉnh', receipts.province),
    ],
  };
}

function receiptBlock(level: string, receipt: RegistrationReceipt | null) {
  return {
    level,
    number: receipt?.number ?? '',
    date: receipt === null ? '' : formatVietnameseDate(receipt.date),
    receiver: receipt?.receiver ?? '',
    body: receipt?.body ?? '',
  };
}
