import { plainDate } from '#domain/calendar/plain-date.ts';
import type { CommuneLetterRecord } from '../forms/commune-letter.ts';
import type { CommuneReportRecord } from '../forms/commune-report.ts';
import type { RegistrationRecord } from '../forms/registration.ts';
import type { ScoreSheetRecord } from '../forms/score-sheet.ts';
import { demoForms, someChoices } from './dossier-forms.ts';

/** Form 01 as taken in by the commune, not yet by the province. */
export function demoRegistration(): RegistrationRecord {
  return {
    ...demoForms(),
    receipts: {
      commune: {
        number: '01-X/PĐK-15-02647-2026',
        date: plainDate(2026, 9, 9),
        receiver: 'Vàng A Tiếp Nhận',
        body: 'Ủy ban nhân dân xã Bắc Hà',
      },
      province: null,
    },
  };
}

/** Form 03 with all four items. */
export function demoCommuneReport(): CommuneReportRecord {
  const { papers, producerKind } = demoForms();
  const item = (
    name: 'material' | 'labour' | 'idea' | 'identity',
    level: string,
    claim: string,
    text: string,
  ) => ({
    item: name,
    claim: { criterion: '1.1', level, text: claim },
    opinion: name === 'labour' ? ('partly' as const) : ('fits' as const),
    text,
    authorName: 'Vàng A Tiếp Nhận',
    onDay: plainDate(2026, 9, 18),
  });
  return {
    letterhead: {
      superior: null,
      issuer: 'Ủy ban nhân dân xã Bắc Hà',
      number: '45',
      sign: 'BC-UBND',
      place: 'Bắc Hà',
      date: plainDate(2026, 9, 21),
      year: 2026,
    },
    producer: papers.producer,
    producerKind,
    product: papers.product.name,
    set: {},
    report: {
      items: [
        item(
          'material',
          'Nguyên liệu trong tỉnh 75–100%',
          'Toàn bộ mận mua của 42 hộ trong xã.',
          'Xã đã xem sổ thu mua và đi thực địa ngày 15/09/2026: 42 hộ, 38 ha, đều ở trong xã.',
        ),
        item(
          'labour',
          'Lao động trong xã 50–75%',
          '14 trên 18 lao động ở trong xã.',
          'Danh sách có 12 người thường trú trong xã; 02 người đã chuyển đi từ tháng 7.',
        ),
        item('idea', '', 'Nghề sấy mận có từ đời trước.', 'Sản phẩm truyền thống được làm mới.'),
        item('identity', '', 'Giống mận bản địa.', 'Giống và cách làm gắn với đất Bắc Hà.'),
      ],
    },
    commune: 'Ủy ban nhân dân xã Bắc Hà',
    province: 'Ủy ban nhân dân tỉnh Lào Cai',
    signatory: { onBehalfOf: 'Ủy ban nhân dân', title: 'Phó Chủ tịch', name: 'Giàng Thị Ví Dụ' },
    recipients: ['Ủy ban nhân dân tỉnh Lào Cai', 'Chủ thể', 'Lưu: VT'],
    demo: true,
  };
}

/** The letter for two products, one of them tourism without samples. */
export function demoCommuneLetter(): CommuneLetterRecord {
  const { letterhead, commune, province, signatory, recipients } = demoCommuneReport();
  return {
    letterhead: { ...letterhead, number: '128', sign: 'UBND-KT' },
    commune,
    addressee: province,
    basis: 'Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ',
    products: [
      {
        name: 'Mận Tam hoa sấy dẻo Bắc Hà',
        producer: 'Hợp tác xã Nông sản Bản Mây',
        set: '7. Chế biến từ rau, củ, quả, hạt',
        kind: 'first',
        slip: '01-X/PĐK-15-02647-2026',
        samples: 5,
      },
      {
        name: 'Du lịch cộng đồng Bản Mẫu',
        producer: 'Tổ hợp tác Bản Mẫu',
        set: '26. Du lịch cộng đồng',
        kind: 'upgrade',
        slip: '02-X/PĐK-15-02647-2026',
        samples: 0,
      },
    ],
    signatory,
    recipients,
    demo: true,
  };
}

/** A sealed sheet of one member. */
export function demoScoreSheet(): ScoreSheetRecord {
  const { set, papers } = demoForms();
  return {
    set,
    decision: 'Quyết định số 26/2026/QĐ-TTg',
    product: papers.product.name,
    code: '15-02647-07-2026',
    producer: papers.producer.legalName,
    phone: papers.producer.phone,
    address: papers.producer.address,
    choices: someChoices(set),
    remarks: { '1.5': 'Hợp đồng chưa ghi sản lượng từng hộ.' },
    comment: 'Sản phẩm có bản sắc rõ; cần bổ sung hợp đồng liên kết.',
    assessor: 'Lý Minh Ví Dụ',
    body: 'Sở Công Thương',
    place: 'Lào Cai',
    signedOn: plainDate(2026, 11, 24),
    year: 2026,
    seal: 'b0'.repeat(32),
    demo: true,
  };
}
