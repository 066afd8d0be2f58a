import { plainDate } from '#domain/calendar/plain-date.ts';
import type { CertificateRecord } from '../certificate.ts';

/** An invented certificate of four stars. */
export function demoCertificate(): CertificateRecord {
  return {
    issuer: 'Ủy ban nhân dân tỉnh Lào Cai',
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
    product: 'Mận Tam hoa sấy dẻo Bắc Hà',
    producer: 'Hợp tác xã Nông sản Bản Mây',
    address: 'xã Bắc Hà, tỉnh Lào Cai',
    star: 4,
    score: '73,38',
    basis: 'Quyết định số 26/2026/QĐ-TTg',
    number: '0412/GCN-OCOP',
    code: '15-02839-07-2026',
    decision: { number: '3127/QĐ-UBND', date: plainDate(2026, 12, 4) },
    validFrom: plainDate(2026, 12, 4),
    validTo: plainDate(2029, 12, 3),
    checkUrl: 'https://saoque.example/kiem-tra/15-02839-07-2026',
    place: 'Lào Cai',
    signedOn: plainDate(2026, 12, 4),
    signerTitle: 'Chủ tịch',
    signer: 'Hoàng Minh Đức',
    mode: { kind: 'original' },
    demo: true,
  };
}
