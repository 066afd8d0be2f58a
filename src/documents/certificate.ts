import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { qrSvg } from './qr.ts';
import { renderPdf } from './typst/render-pdf.ts';
import type { PdfOptions } from './typst/render-pdf.ts';
import { signatureLines, spelledDate } from './vietnamese-text.ts';

/** Which print this is: the one signed, a later copy of it, or a look before signing without value. */
export type CertificateMode =
  | { readonly kind: 'original' }
  | { readonly kind: 'reprint'; readonly printedOn: PlainDate }
  | { readonly kind: 'preview' };

/** What stands on a certificate (Đ4.3, Đ7.3e). Texts are printed as they are given. */
export interface CertificateRecord {
  /** The body that issues, "Ủy ban nhân dân tỉnh Lào Cai". */
  readonly issuer: string;
  /** Who certifies, "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai". */
  readonly authority: string;
  readonly product: string;
  readonly producer: string;
  /** Commune and province, "xã Bắc Hà, tỉnh Lào Cai". */
  readonly address: string;
  readonly star: 3 | 4 | 5;
  /** Two decimals with a comma, "73,38". */
  readonly score: string;
  /** The decision whose criteria were used, "Quyết định số 26/2026/QĐ-TTg". */
  readonly basis: string;
  /** Number of the certificate, "0412/GCN-OCOP". */
  readonly number: string;
  /** Product code `T-X-STT-20YY`. */
  readonly code: string;
  /** Number of the decision that recognises the product, and its date. */
  readonly decision: { readonly number: string; readonly date: PlainDate };
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  /** Full address of the check page; it is what the QR code says. */
  readonly checkUrl: string;
  readonly place: string;
  readonly signedOn: PlainDate;
  /** "Chủ tịch", or "Phó Chủ tịch", which prints as signed for the chair. */
  readonly signerTitle: string;
  readonly signer: string;
  readonly mode: CertificateMode;
  /** Invented data: the certificate says so. */
  readonly demo: boolean;
}

/** One certificate as PDF, A4 landscape, one page. Rejects as `renderPdf` does. */
export function renderCertificate(
  record: CertificateRecord,
  options: Pick<PdfOptions, 'timestamp'>,
): Promise<Uint8Array> {
  return renderCertificates([record], {
    ...options,
    title: `Giấy chứng nhận ${record.number}: ${record.product}`,
  });
}

/**
 * Many certificates in one PDF, a page each, in the order given: three times as fast as one by one.
 * Every hundred takes about 100 MB while it is made, so ask for some hundreds at a time.
 */
export function renderCertificates(
  records: readonly CertificateRecord[],
  options: PdfOptions,
): Promise<Uint8Array> {
  return renderPdf('certificate', records.map(certificatePage), options);
}

/** The record as the template reads it: dates written out, the QR code drawn. */
export function certificatePage(record: CertificateRecord) {
  return {
    ...record,
    decision: `${record.decision.number} ngày ${formatVietnameseDate(record.decision.date)}`,
    valid: `${formatVietnameseDate(record.validFrom)} – ${formatVietnameseDate(record.validTo)}`,
    signedOn: spelledDate(record.signedOn),
    signature: signatureLines({ title: record.signerTitle }),
    qr: qrSvg(record.checkUrl, `Mã QR kiểm tra ${record.code}`),
    printedCheckUrl: record.checkUrl.replace(/^https?:\/\//, ''),
    mode: record.mode.kind,
    printedOn: record.mode.kind === 'reprint' ? formatVietnameseDate(record.mode.printedOn) : '',
  };
}
