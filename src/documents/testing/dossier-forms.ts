import { plainDate } from '#domain/calendar/plain-date.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { emptyContent } from '#domain/dossier/content.ts';
import type { DossierContent } from '#domain/dossier/content.ts';
import type { EvidenceItem } from '#domain/dossier/evidence.ts';
import type { DossierForms } from '../forms/form-record.ts';
import { criteriaSet } from './criteria.ts';
import { instant } from './instant.ts';

/** The second option of every criterion, "none reached" where there is only one: some of everything. */
export function someChoices(set: CriteriaSet): Record<string, number | null> {
  return Object.fromEntries(
    leavesOf(set).map(({ code, options }, index) => [
      code,
      index % 9 === 8 ? null : Math.min(1, options.length - 1),
    ]),
  );
}

/** The papers of an invented producer, handed in for the first time, complete. */
export function demoForms(): DossierForms {
  const set = criteriaSet('QD26-07');
  return {
    papers: {
      content: demoContent(set),
      producer: {
        id: 'p1',
        kind: 'cooperative',
        legalName: 'Hợp tác xã Nông sản Bản Mây',
        identifierKind: 'taxCode',
        identifier: '5300000000',
        registrationNumber: '530000000001',
        foundedOn: plainDate(2019, 3, 12),
        representative: {
          name: 'Lý Thị Mẫu',
          position: 'Giám đốc',
          sex: 'female',
          ethnicity: 'Dao',
          address: 'thôn Bản Mẫu, xã Bắc Hà, tỉnh Lào Cai',
        },
        unitId: 'x',
        street: 'thôn Bản Mẫu',
        address: 'thôn Bản Mẫu, xã Bắc Hà, tỉnh Lào Cai',
        phone: '+84900000000',
        email: 'mau@saoque.example',
      },
      product: {
        id: 's1',
        name: 'Mận Tam hoa sấy dẻo Bắc Hà',
        annexI: 'I.3.c',
        summary: 'Mận chín cây sấy dẻo',
        story: '',
        packing: 'túi 250 g',
        pictures: [],
      },
      evidence: [
        paper('a', 11, 'Bản tự công bố sản phẩm', '01/2026/BM', ['8'], plainDate(2026, 1, 15)),
        paper('b', 3, 'Hợp đồng liên kết với 42 hộ trồng mận', '07/HĐ', ['1.1', '1.5'], null),
        paper('c', 15, 'Giấy khen hội chợ', '', [], null),
        paper(
          'd',
          2,
          'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
          '123/2025/NNMT-LC',
          ['8', '9'],
          plainDate(2025, 6, 2),
        ),
      ],
    },
    kind: 'first',
    set,
    province: 'Tỉnh Lào Cai',
    producerKind: 'Hợp tác xã',
    signedOn: plainDate(2026, 9, 8),
    yearOfPrint: 2026,
    handedIn: {
      by: 'Lý Thị Mẫu',
      at: instant('2026-09-08T07:32:00.000Z'),
      sha256: '9f2c4e'.repeat(10) + 'abcd',
    },
    demo: true,
  };
}

function demoContent(set: CriteriaSet): DossierContent {
  const choices = someChoices(set);
  return {
    ...emptyContent(2026, 'Bắc Hà'),
    registration: { year: 2026, samples: 5, pledged: true, place: 'Bắc Hà' },
    general: {
      description:
        'Mận Tam hoa chín cây, tách hạt, sấy dẻo ở nhiệt độ thấp. Túi giấy kraft có khóa, 250 g và 500 g.\nTiêu chuẩn: TCCS 01:2026/BM.',
      declared: ['businessRegistration', 'qualityDeclared', 'foodSafetyFacility', 'trademark'],
      otherProperty: '',
      representativeDisabled: false,
    },
    history: {
      history: 'Thành lập năm 2019 với 12 thành viên; từ năm 2023 có xưởng sấy 300 m².',
      structure: 'Giám đốc, ban kiểm soát, tổ thu mua, tổ chế biến, tổ bán hàng.',
    },
    results: {
      planCarriedOut: 'Đạt 4/5 mục tiêu của phương án.',
      material: '42 hộ, 38 ha mận trong xã. Sấy dẻo bằng máy sấy lạnh, đóng gói kín.',
      quality: 'Giảm đường bổ sung từ 8% xuống 3%; nhãn có mã truy xuất.',
      market: 'Lào Cai, Hà Nội; hai sàn thương mại điện tử.',
    },
    finance: {
      explanation: 'Doanh thu tăng nhờ bán qua sàn.',
      years: [
        { year: 2024, revenue: 1_250_000_000, profit: -35_000_000 },
        { year: 2025, revenue: 1_980_000_000, profit: 210_000_000 },
      ],
    },
    plan: {
      development: 'Thêm dòng mận sấy không đường.',
      organisation: 'Mở rộng xưởng, tuyển 6 lao động trong xã.',
      market: '',
    },
    selfScore: Object.fromEntries(
      leavesOf(set).map(({ code }) => [
        code,
        {
          choice: choices[code] ?? null,
          text: code === '1.1' ? 'Toàn bộ mận mua của 42 hộ trong xã, có sổ theo dõi.' : '',
          noPaper: code === '1.7',
        },
      ]),
    ),
  };
}

function paper(
  id: string,
  kind: EvidenceItem['kind'],
  title: string,
  number: string,
  criteria: string[],
  issuedOn: EvidenceItem['issuedOn'],
): EvidenceItem {
  return {
    id,
    kind,
    title,
    number,
    issuer: number === '' ? '' : 'Cơ quan mẫu',
    issuedOn,
    validUntil: kind === 2 ? plainDate(2028, 6, 1) : null,
    criteria,
    file: {
      id: `f-${id}`,
      mime: 'application/pdf',
      bytes: 1000,
      name: `${id}.pdf`,
      sha256: '00'.repeat(32),
    },
  };
}
