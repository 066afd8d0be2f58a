import { plainDate as d, type PlainDate } from '#domain/calendar/plain-date.ts';

/** Who recognised, with the unit of that day in which the producer lay. */
interface Recogniser {
  readonly issuer: string;
  readonly signer: readonly [name: string, title: string];
  /** The old commune; `c:` when it was already today's. */
  readonly unitId: string;
}

/** A recognition of an earlier year: taken over as it stands in the books, never scored again. */
export interface EarlierCertificate extends Recogniser {
  readonly product: string;
  /** The last two blocks of the code, serial and year, and those before it. */
  readonly code: string;
  readonly number: string;
  readonly decision: string;
  readonly decided: PlainDate;
  readonly star: 3 | 4;
  readonly score: string;
  /** Points of parts A, B and C; some books of a district hold the total alone. */
  readonly parts?: readonly [A: string, B: string, C: string];
  readonly criteria: '1048' | '148';
  /** Code of the later certificate of the same product that took its place. */
  readonly replacedBy?: string;
  readonly revoked?: {
    readonly ground: 'c' | 'đ';
    readonly decision: string;
    readonly from: PlainDate;
  };
}

const LAO_CAI = {
  issuer: 'Ủy ban nhân dân tỉnh Lào Cai',
  signer: ['Trịnh Văn Bách', 'Phó Chủ tịch'],
} as const;
const YEN_BAI = {
  issuer: 'Ủy ban nhân dân tỉnh Yên Bái',
  signer: ['Nguyễn Thế Lâm', 'Phó Chủ tịch'],
} as const;

/** A district recognised three stars from 2023 until districts ended on 01/07/2025. */
function district(name: string, signer: string): Omit<Recogniser, 'unitId'> {
  return { issuer: `Ủy ban nhân dân ${name}`, signer: [signer, 'Chủ tịch'] };
}

export const EARLIER_CERTIFICATES: readonly EarlierCertificate[] = [
  {
    product: 'tra-ban-lien',
    ...LAO_CAI,
    unitId: 'o:02869',
    code: '10-085-02869-1-2020',
    number: '0117/2020',
    decision: '4412/QĐ-UBND',
    decided: d(2020, 12, 15),
    star: 3,
    score: '68,40',
    parts: ['23,57', '17,57', '27,26'],
    criteria: '1048',
    replacedBy: '10-085-02869-2-2023',
  },
  {
    product: 'tra-ban-lien',
    ...LAO_CAI,
    unitId: 'o:02869',
    code: '10-085-02869-2-2023',
    number: '0238/2023',
    decision: '3391/QĐ-UBND',
    decided: d(2023, 12, 28),
    star: 4,
    score: '82,17',
    parts: ['35,34', '18,65', '28,18'],
    criteria: '148',
  },
  {
    product: 'tuong-ot',
    ...LAO_CAI,
    unitId: 'o:02752',
    code: '10-083-02752-1-2020',
    number: '0104/2020',
    decision: '4356/QĐ-UBND',
    decided: d(2020, 12, 11),
    star: 3,
    score: '64,25',
    parts: ['23,13', '17,60', '23,52'],
    criteria: '1048',
    replacedBy: '10-083-02752-3-2023',
  },
  {
    product: 'tuong-ot',
    ...LAO_CAI,
    unitId: 'o:02752',
    code: '10-083-02752-3-2023',
    number: '0211/2023',
    decision: '3174/QĐ-UBND',
    decided: d(2023, 12, 11),
    star: 4,
    score: '78,60',
    parts: ['30,35', '18,10', '30,15'],
    criteria: '148',
  },
  {
    product: 'ruou-y-ty',
    ...LAO_CAI,
    unitId: 'o:02701',
    code: '10-082-02701-2-2021',
    number: '0163/2021',
    decision: '4480/QĐ-UBND',
    decided: d(2021, 12, 17),
    star: 3,
    score: '57,90',
    criteria: '1048',
  },
  {
    product: 'nam-huong-nam-xe',
    ...LAO_CAI,
    unitId: 'o:03085',
    code: '10-089-03085-1-2022',
    number: '0192/2022',
    decision: '2876/QĐ-UBND',
    decided: d(2022, 11, 22),
    star: 3,
    score: '56,33',
    parts: ['19,71', '12,89', '23,73'],
    criteria: '1048',
  },
  {
    product: 'ro-may',
    ...district('huyện Lục Yên', 'Hoàng Kim Sáng'),
    unitId: 'o:04336',
    code: '15-135-04336-1-2023',
    number: '21/2023',
    decision: '1604/QĐ-UBND',
    decided: d(2023, 6, 9),
    star: 3,
    score: '58,71',
    parts: ['22,56', '15,62', '20,53'],
    criteria: '148',
  },
  {
    product: 'nuoc-khoang',
    ...YEN_BAI,
    unitId: 'o:04618',
    code: '15-139-04618-1-2023',
    number: '0087/2023',
    decision: '1893/QĐ-UBND',
    decided: d(2023, 10, 12),
    star: 4,
    score: '76,42',
    criteria: '148',
  },
  {
    product: 'ca-gai-leo',
    ...district('huyện Trấn Yên', 'Phạm Văn Cường'),
    unitId: 'o:04537',
    code: '15-138-04537-2-2023',
    number: '37/2023',
    decision: '2930/QĐ-UBND',
    decided: d(2023, 12, 22),
    star: 3,
    score: '55,14',
    parts: ['22,62', '14,34', '18,18'],
    criteria: '148',
    revoked: { ground: 'đ', decision: '612/QĐ-UBND', from: d(2026, 3, 10) },
  },
  {
    product: 'mien-soi-nho',
    ...district('huyện Trấn Yên', 'Phạm Văn Cường'),
    unitId: 'o:04519',
    code: '15-138-04519-4-2023',
    number: '41/2023',
    decision: '2988/QĐ-UBND',
    decided: d(2023, 12, 28),
    star: 3,
    score: '66,86',
    parts: ['26,38', '16,41', '24,07'],
    criteria: '148',
  },
  {
    product: 'che-xanh',
    ...district('huyện Văn Chấn', 'Đỗ Trọng Nghĩa'),
    unitId: 'o:04705',
    code: '15-140-04705-1-2024',
    number: '04/2024',
    decision: '187/QĐ-UBND',
    decided: d(2024, 1, 26),
    star: 3,
    score: '61,29',
    parts: ['22,60', '14,82', '23,87'],
    criteria: '148',
  },
  {
    product: 'gao-muong-lo',
    ...district('thị xã Nghĩa Lộ', 'Lò Văn Tấn'),
    unitId: 'o:04663',
    code: '15-133-04663-2-2024',
    number: '09/2024',
    decision: '402/QĐ-UBND',
    decided: d(2024, 3, 12),
    star: 3,
    score: '63,00',
    parts: ['25,96', '14,27', '22,77'],
    criteria: '148',
  },
  {
    product: 'tinh-dau-sa',
    ...district('huyện Văn Yên', 'Trần Hữu Phước'),
    unitId: 'o:04387',
    code: '15-136-04387-1-2024',
    number: '12/2024',
    decision: '655/QĐ-UBND',
    decided: d(2024, 3, 29),
    star: 3,
    score: '59,57',
    parts: ['25,04', '16,24', '18,29'],
    criteria: '148',
    revoked: { ground: 'c', decision: '2214/QĐ-UBND', from: d(2025, 9, 15) },
  },
  {
    product: 'mien-dao',
    ...district('huyện Trấn Yên', 'Phạm Văn Cường'),
    unitId: 'o:04519',
    code: '15-138-04519-5-2024',
    number: '18/2024',
    decision: '1877/QĐ-UBND',
    decided: d(2024, 9, 18),
    star: 3,
    score: '67,43',
    parts: ['27,37', '17,07', '22,99'],
    criteria: '148',
  },
  {
    product: 'gao-seng-cu',
    ...district('huyện Mường Khương', 'Vàng Đức Hải'),
    unitId: 'o:02773',
    code: '10-083-02773-1-2024',
    number: '15/2024',
    decision: '2190/QĐ-UBND',
    decided: d(2024, 11, 12),
    star: 3,
    score: '65,71',
    parts: ['26,32', '18,04', '21,35'],
    criteria: '148',
  },
  {
    product: 'ca-hoi-hun-khoi',
    ...LAO_CAI,
    unitId: 'o:03004',
    code: '10-088-03004-2-2024',
    number: '0266/2024',
    decision: '3309/QĐ-UBND',
    decided: d(2024, 12, 10),
    star: 4,
    score: '79,86',
    parts: ['34,44', '19,70', '25,72'],
    criteria: '148',
  },
  {
    product: 'mang-vau',
    ...district('huyện Bắc Hà', 'Nông Văn Thành'),
    unitId: 'o:02875',
    code: '10-085-02875-3-2024',
    number: '22/2024',
    decision: '3057/QĐ-UBND',
    decided: d(2024, 12, 25),
    star: 3,
    score: '62,14',
    parts: ['24,58', '16,85', '20,71'],
    criteria: '148',
  },
  {
    product: 'tho-cam-dao',
    ...district('thị xã Sa Pa', 'Phan Đăng Kiên'),
    unitId: 'o:03013',
    code: '10-088-03013-2-2025',
    number: '06/2025',
    decision: '1120/QĐ-UBND',
    decided: d(2025, 5, 14),
    star: 3,
    score: '64,57',
    parts: ['25,68', '14,94', '23,95'],
    criteria: '148',
  },
  {
    product: 'chan-bong',
    ...district('thị xã Nghĩa Lộ', 'Lò Văn Tấn'),
    unitId: 'o:04681',
    code: '15-133-04681-1-2025',
    number: '08/2025',
    decision: '918/QĐ-UBND',
    decided: d(2025, 5, 20),
    star: 3,
    score: '66,00',
    parts: ['26,49', '17,75', '21,76'],
    criteria: '148',
  },
  {
    product: 'tra-hop-qua',
    ...YEN_BAI,
    unitId: 'o:04657',
    code: '15-140-04657-3-2025',
    number: '0141/2025',
    decision: '1246/QĐ-UBND',
    decided: d(2025, 6, 18),
    star: 4,
    score: '81,29',
    parts: ['32,73', '19,60', '28,96'],
    criteria: '148',
  },
  {
    product: 'nep-tu-le',
    ...LAO_CAI,
    unitId: 'c:04630',
    code: '15-04630-01-2025',
    number: '0305/2025',
    decision: '2951/QĐ-UBND',
    decided: d(2025, 11, 28),
    star: 4,
    score: '80,43',
    parts: ['33,20', '20,36', '26,87'],
    criteria: '148',
  },
];
