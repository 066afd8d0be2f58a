import { plainDate } from '#domain/calendar/plain-date.ts';
import { refusal } from '#domain/result.ts';
import { outcomeOf } from '#domain/recognition/outcome.ts';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
import type { ScoringResult } from '#domain/scoring/result.ts';
import type { MinutesProduct, MinutesRecord } from '../minutes/record.ts';
import { criteriaSet } from './criteria.ts';
import { instant } from './instant.ts';

const NAMES = [
  ['m1', 'Vàng Thị Mẫu', 'Ủy ban nhân dân tỉnh', 'chair'],
  ['m2', 'Hoàng Văn Thử', 'Sở Nông nghiệp và Môi trường', 'deputy'],
  ['m3', 'Lý Minh Ví Dụ', 'Sở Công Thương', 'member'],
  ['m4', 'Giàng A Nháp', 'Sở Y tế', 'member'],
  ['m5', 'Đỗ Thị Giả Định', 'Sở Khoa học và Công nghệ', 'member'],
  ['m6', 'Nguyễn Thử Nghiệm', 'Sở Văn hóa, Thể thao và Du lịch', 'member'],
  ['m7', 'Trần Bản Mẫu', 'Chi cục Phát triển nông thôn', 'member'],
  ['s1', 'Phạm Thị Biên Bản', 'Văn phòng Điều phối nông thôn mới tỉnh', 'secretary'],
] as const;

/** A result in which the sheets of m1, m2 … have these totals; the rest as the case changes it. */
export function resultOf(totals: number[], change: Partial<ScoringResult> = {}): ScoringResult {
  const sum = totals.reduce((all, total) => all + total, 0);
  return {
    sheets: totals.map((total, index) => ({
      member: `m${index + 1}`,
      score: { parts: { A: 0, B: 0, C: 0 }, total },
      missing: [],
    })),
    counted: totals.length,
    averaged: totals.length,
    parts: {
      A: { numerator: 0, denominator: 1 },
      B: { numerator: 0, denominator: 1 },
      C: { numerator: 0, denominator: 1 },
    },
    total: { numerator: sum, denominator: Math.max(totals.length, 1) },
    band: 4,
    star: 4,
    missingMarks: [],
    spread: totals.length === 0 ? 0 : Math.max(...totals) - Math.min(...totals),
    quorum: { appointed: 7, present: 7, chairPresent: true, needed: 6, met: true },
    knockOuts: [],
    refusals: [],
    ...change,
  };
}

/** As under the defaults, for no upgrade. */
function decidedOf({ star, band }: ScoringResult) {
  const heldStar = null;
  return { outcome: outcomeOf({ star, band, heldStar }, REGULATION_DEFAULTS), star, heldStar };
}

/** Five products, one of each ending. Invented: for tests and pictures. */
export function demoProducts(): MinutesProduct[] {
  const product = (name: string, producer: string, set: string, result: ScoringResult) => ({
    name,
    producer,
    commune: 'xã Bắc Hà',
    set: criteriaSet(set),
    result,
    pointsClosed: false,
    decided: decidedOf(result),
    knockOuts: [],
  });
  return [
    product('Mận Tam hoa sấy dẻo', 'HTX Nông sản Bản Mây', 'QD26-07', {
      ...resultOf([75, 72, 74, 73, 71, 76, 73]),
      missingMarks: [{ star: 4, criterion: '1.5', needsOption: 2 }],
      refusals: [refusal('MISSING_MARK')],
      star: 3,
    }),
    product(
      'Chè Shan tuyết Nậm Mẫu',
      'HTX Chè Nậm Mẫu',
      'QD26-11',
      resultOf([93, 91, 92, 90, 94, 92, 91], { band: 5, star: 5 }),
    ),
    product(
      'Rượu ngô men lá',
      'Hộ kinh doanh Thào A Mẫu',
      'QD26-14',
      resultOf([52, 64, 60, 58, 66, 61, 57], { band: 3, star: 3, refusals: [refusal('SPREAD')] }),
    ),
    {
      ...product(
        'Mật ong bạc hà',
        'Tổ hợp tác Ong Thử',
        'QD26-04',
        resultOf([61, 60, 63, 62, 60, 61, 62], {
          band: 3,
          star: 0,
          knockOuts: ['d2'],
          refusals: [refusal('KNOCKED_OUT')],
        }),
      ),
      knockOuts: [
        {
          ground: 'Không đủ giấy chứng nhận điều kiện ATTP',
          proof: 'giấy chứng nhận hết hạn ngày 01/09/2026',
        },
      ],
    },
    product(
      'Khăn thổ cẩm thêu tay',
      'Công ty TNHH Mẫu Chàm',
      'QD26-22',
      resultOf([44, 47, 46, 45, 45, 48, 46], { band: 2, star: 2 }),
    ),
  ];
}

/** Minutes of an invented session, complete. */
export function demoMinutes(): MinutesRecord {
  return {
    letterhead: {
      superior: 'Ủy ban nhân dân tỉnh Lào Cai',
      issuer: 'Hội đồng đánh giá,\nphân hạng sản phẩm OCOP',
      number: '12',
      sign: 'BB-HĐ',
      place: 'Lào Cai',
      date: plainDate(2026, 11, 24),
      year: 2026,
    },
    leftOut: 0,
    subject: 'đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026',
    bases: [
      'Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ',
      'Quyết định số 812/QĐ-UBND ngày 15 tháng 6 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lào Cai về việc thành lập Hội đồng đánh giá, phân hạng sản phẩm OCOP',
    ],
    venue: 'phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh Lào Cai',
    openedAt: instant('2026-11-24T01:00:00.000Z'),
    closedAt: instant('2026-11-24T09:45:00.000Z'),
    members: NAMES.map(([id, name, body, role]) => ({
      id,
      name,
      body,
      role,
      voting: role !== 'secretary',
      present: id !== 'm5',
    })),
    guests: ['Nguyễn Văn Khách, Liên minh Hợp tác xã tỉnh'],
    regulation: {
      title:
        'Quy chế hoạt động của Hội đồng ban hành kèm theo Quyết định số 813/QĐ-UBND ngày 15 tháng 6 năm 2026',
      version: '2',
      rules: REGULATION_DEFAULTS,
    },
    conflicts: [
      {
        member: 'Ông Giàng A Nháp',
        product: 'Rượu ngô men lá',
        reason: 'có em ruột là chủ hộ kinh doanh',
      },
    ],
    proceedings: [
      'Tổ tư vấn báo cáo kết quả xem xét hồ sơ và khảo sát tại cơ sở. Các thành viên xem sản phẩm mẫu, nếm thử các sản phẩm thực phẩm và đồ uống.',
      'Từng thành viên chấm độc lập trên phiếu của mình và niêm phong phiếu; điểm chỉ mở khi phiên họp kết thúc.',
    ],
    products: demoProducts(),
    recogniser: 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
    agreed: ['Giao Văn phòng Điều phối nông thôn mới tỉnh gửi kết quả cho xã và chủ thể.'],
    copies: 3,
    chair: { onBehalfOf: 'Hội đồng', title: 'Chủ tịch', name: 'Vàng Thị Mẫu' },
    secretary: 'Phạm Thị Biên Bản',
    recipients: [
      'Chủ tịch Ủy ban nhân dân tỉnh (để báo cáo)',
      'Các thành viên Hội đồng',
      'Lưu: VT, HĐ',
    ],
    memberTotals: true,
    mark: {
      lines: 1234,
      at: instant('2026-11-20T10:05:00.000Z'),
      head: `1234:${'9f86d081884c7d65'.repeat(4)}`,
    },
    demo: true,
  };
}
