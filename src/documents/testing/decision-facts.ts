import { plainDate } from '#domain/calendar/plain-date.ts';
import type { DecisionFacts, PaperItem } from '../papers/facts.ts';

const ITEM: PaperItem = {
  dossierId: 'd1',
  producerId: 'p1',
  unitId: 'c:02839',
  product: 'Mận Tam hoa sấy dẻo',
  producer: 'Hợp tác xã Bản Mây',
  address: 'Thôn Bản Mây, xã Bắc Hà, tỉnh Lào Cai',
  commune: 'xã Bắc Hà',
  set: '7. Chế biến từ rau, củ, quả, hạt',
  score: '73,86',
  star: 4,
  heldStar: null,
  outcome: 'certificate',
  kind: 'first',
  samples: 5,
  certificate: null,
};

/** Four stars, three stars, the ministry's band and too few for a certificate. */
export function demoDecisionFacts(changes: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    committee: 'Ủy ban nhân dân tỉnh Lào Cai',
    chairman: 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
    place: 'Lào Cai',
    office: 'Văn phòng Điều phối nông thôn mới tỉnh Lào Cai',
    number: '3127/QĐ-UBND',
    dated: plainDate(2026, 12, 4),
    signer: { name: 'Hoàng Minh Đức', title: 'Phó Chủ tịch' },
    signed: false,
    legalBasis: [
      'Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ',
      'Biên bản Phiên họp đợt 2 ngày 01 tháng 12 năm 2026',
    ],
    session: { name: 'Phiên họp đợt 2', heldOn: plainDate(2026, 12, 1) },
    validTo: plainDate(2029, 12, 3),
    numbers: {},
    items: [
      ITEM,
      {
        ...ITEM,
        dossierId: 'd2',
        producerId: 'p2',
        product: 'Chè Shan',
        producer: 'Hộ Giàng Seo Pao',
        commune: 'xã Lùng Phình',
        unitId: 'c:02824',
        score: '53,00',
        star: 3,
      },
      {
        ...ITEM,
        dossierId: 'd3',
        product: 'Mật ong bạc hà',
        score: '91,20',
        star: 4,
        outcome: 'certificateAndMinistry',
      },
      {
        ...ITEM,
        dossierId: 'd4',
        product: 'Bánh chưng gù',
        score: '40,00',
        star: 2,
        outcome: 'none',
      },
    ],
    demo: true,
    ...changes,
  };
}
