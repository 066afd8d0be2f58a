import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet, LeafCriterion } from '#domain/criteria/types.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { EvidenceFacts, EvidenceKind } from '#domain/dossier/evidence.ts';
import type { Choices } from '#domain/scoring/result.ts';
import { chance, pick } from '../pick.ts';
import type { DemoProducer } from '../producers.ts';
import { factsOf } from '../products.ts';
import type { DemoProduct } from '../product.ts';
import { pointsAt } from './levels.ts';

/** A paper of a dossier and what its file is: one of the producer's papers, or a drawing. */
export interface DemoPaper extends EvidenceFacts {
  readonly drawing?: string;
}

/** The kind of paper that proves a criterion, by the beginning of its label; others show on the sample. */
const KIND_OF: readonly (readonly [label: string, kind: EvidenceKind])[] = [
  ['Loại hình tổ chức', 1],
  ['Bộ phận điều phối', 1],
  ['Cơ chế quản lý', 1],
  ['Dịch vụ theo thị trường', 8],
  ['Liên kết chuỗi trong quảng bá', 8],
  ['Liên kết vùng', 8],
  ['Tính hoàn thiện', 8],
  ['Hàng hóa dịch vụ', 3],
  ['Địa bàn đạt chuẩn', 2],
  ['Tiện nghi', 4],
  ['Chất lượng sản phẩm dịch vụ', 15],
  ['Chất lượng phục vụ', 15],
  ['Đại diện là nữ', 1],
  ['Nguồn nguyên liệu', 3],
  ['Nguồn gốc sản phẩm', 3],
  ['Liên kết', 3],
  ['Chứng nhận vùng', 3],
  ['Chất lượng của nguyên liệu', 3],
  ['Năng lực đáp ứng', 6],
  ['Tăng trưởng', 6],
  ['Gia tăng giá trị', 4],
  ['Bảo vệ môi trường', 4],
  ['Công nghệ bền vững', 4],
  ['Sử dụng năng lượng', 4],
  ['Kiến trúc và cảnh quan', 4],
  ['Bảo tồn di sản', 4],
  ['Sử dụng lao động', 5],
  ['Quản lý và nhân viên', 5],
  ['Sở hữu trí tuệ', 7],
  ['Khu vực phân phối', 8],
  ['Tổ chức phân phối', 8],
  ['Cơ hội thị trường', 8],
  ['Quảng bá', 9],
  ['Tổ chức quảng bá', 9],
  ['Bộ nhận diện', 9],
  ['Câu chuyện', 10],
  ['Cấu trúc câu chuyện', 10],
  ['Trình bày câu chuyện', 10],
  ['Trí tuệ/bản sắc', 10],
  ['Nguồn gốc ý tưởng', 10],
  ['Công bố', 11],
  ['Hướng dẫn sử dụng', 11],
  ['Tạp chất', 12],
  ['Dinh dưỡng', 12],
  ['Kiểm tra định kỳ', 12],
  ['Tính an toàn', 12],
  ['Hiệu quả sử dụng', 12],
  ['Phong cách, ghi nhãn', 13],
  ['Bao bì, ghi nhãn', 13],
  ['Đóng gói', 13],
  ['Nhãn song ngữ', 13],
  ['Màu sắc', 13],
  ['Hình', 13],
  ['Ngoại hình', 13],
  ['Kích thước', 13],
  ['Độ tinh xảo', 13],
  ['Kiểu dáng', 13],
  ['Thiết kế', 13],
  ['Tính độc đáo', 13],
  ['Vị trí', 4],
  ['Hoạt động', 4],
  ['Đảm bảo chất lượng', 14],
  ['Chất lượng an toàn', 14],
  ['Điều kiện an toàn', 14],
  ['Đáp ứng điều kiện kinh doanh', 2],
  ['Đảm bảo an toàn và an ninh', 2],
];

/** The kind of paper that proves a criterion; undefined: there is none, the sample shows it. */
export function kindFor(leaf: LeafCriterion): EvidenceKind | undefined {
  return KIND_OF.find(([label]) => leaf.label.startsWith(label))?.[1];
}

/** The papers that a dossier with these claims has: one of each kind, for all it proves. */
export function papersOf(
  set: CriteriaSet,
  product: DemoProduct,
  producer: DemoProducer,
  claims: Choices,
): readonly DemoPaper[] {
  const claimed = leavesOf(set).filter((leaf) => pointsAt(leaf, claims[leaf.code] ?? -1) > 0);
  const proved = Map.groupBy(claimed, kindFor);
  const isFood = set.no <= 17;
  return [...proved].flatMap(([kind, leaves]): readonly DemoPaper[] => {
    if (kind === undefined) return [];
    const criteria = leaves.map(({ code }) => code);
    const paper = describe(kind, product, producer, criteria);
    // The facility's certificate of food safety is the ground that knocks out where it is missing.
    return kind === 14 && isFood ? [paper, describe(2, product, producer, criteria)] : [paper];
  });
}

function describe(
  kind: EvidenceKind,
  product: DemoProduct,
  producer: DemoProducer,
  criteria: readonly string[],
): DemoPaper {
  const serial = String(chance(`${product.key}/${kind}`, 90) + 10);
  const { title, number, issuer, issuedOn, years } = WORDS[kind](product, producer, serial);
  const [drawing] = (kind === 13 ? product.pictures[0] : product.pictures.at(-1)) ?? [];
  return {
    kind,
    title,
    number,
    issuer,
    issuedOn,
    validUntil: years === 0 ? null : yearsAfter(issuedOn, years),
    criteria,
    ...((kind === 4 || kind === 13) && drawing !== undefined ? { drawing } : {}),
  };
}

interface PaperWords {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate;
  /** 0 = without end. */
  readonly years: number;
}

type Words = (product: DemoProduct, producer: DemoProducer, serial: string) => PaperWords;

const AGENCY = 'Chi cục Chất lượng nông sản (minh họa)';
const LABORATORY = 'Trung tâm Kiểm nghiệm (minh họa)';

const WORDS: Readonly<Record<EvidenceKind, Words>> = {
  1: (_, { kind, founded, name }, serial) => ({
    title: kind === 'cooperativeGroup' ? `Hợp đồng hợp tác của ${name}` : 'Giấy đăng ký kinh doanh',
    number: `99${serial}/ĐK`,
    issuer: 'Cơ quan đăng ký (minh họa)',
    issuedOn: founded,
    years: 0,
  }),
  2: (product, _, serial) => ({
    title: 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
    number: `${serial}/GCN-ATTP`,
    issuer: AGENCY,
    issuedOn: dayOf(product, 2025, 2),
    years: 3,
  }),
  3: (product, producer, serial) => {
    const { households } = factsOf(product);
    return {
      title:
        households === 0
          ? 'Sổ nguồn gốc nguyên liệu năm 2025'
          : `Hợp đồng liên kết với ${households} hộ`,
      number: `${serial}/HĐLK`,
      issuer: producer.name,
      issuedOn: dayOf(product, 2024, 3),
      years: 4,
    };
  },
  4: (product) => ({
    title: `Ảnh nơi sản xuất: ${product.pictures.at(-1)?.[1] ?? product.name}`,
    number: '',
    issuer: '',
    issuedOn: dayOf(product, 2026, 3),
    years: 0,
  }),
  5: (product, producer) => ({
    title: `Danh sách ${factsOf(product).workers[0]} lao động có hộ khẩu và chữ ký`,
    number: '',
    issuer: producer.name,
    issuedOn: dayOf(product, 2026, 4),
    years: 0,
  }),
  6: (product, producer) => ({
    title:
      producer.kind === 'cooperative'
        ? 'Kết quả xếp loại hợp tác xã và báo cáo tài chính hai năm'
        : 'Báo cáo tài chính, tờ khai thuế hai năm gần nhất',
    number: '',
    issuer: producer.name,
    issuedOn: dayOf(product, 2026, 2),
    years: 0,
  }),
  7: (product, _, serial) => ({
    title: `Giấy tờ nhãn hiệu của ${product.name}`,
    number: `4-0${serial}99`,
    issuer: 'Cục Sở hữu trí tuệ (bản minh họa)',
    issuedOn: dayOf(product, 2022, 8),
    years: 10,
  }),
  8: (product, producer, serial) => ({
    title: 'Hợp đồng và hóa đơn bán cho đại lý năm 2025',
    number: `${serial}/HĐMB`,
    issuer: producer.name,
    issuedOn: dayOf(product, 2025, 6),
    years: 2,
  }),
  9: (product, producer) => ({
    title: pick(product.key, [
      'Ảnh trang giới thiệu và giấy mời hội chợ năm 2025',
      'Danh sách hoạt động quảng bá có ảnh từng buổi',
    ]),
    number: '',
    issuer: producer.name,
    issuedOn: dayOf(product, 2026, 1),
    years: 0,
  }),
  10: (product, producer) => ({
    title: `Tờ rơi câu chuyện ${product.name}`,
    number: '',
    issuer: producer.name,
    issuedOn: dayOf(product, 2025, 9),
    years: 0,
  }),
  11: (product, producer, serial) => ({
    title: `Bản công bố theo ${factsOf(product).standard}`,
    number: `${serial}/TCB`,
    issuer: producer.name,
    issuedOn: dayOf(product, 2025, 10),
    years: 0,
  }),
  12: (product, _, serial) => ({
    title: 'Phiếu kiểm nghiệm theo tiêu chuẩn công bố',
    number: `${serial}26/KQ`,
    issuer: LABORATORY,
    issuedOn: dayOf(product, 2026, 3),
    years: 1,
  }),
  13: (product, producer) => ({
    title: `Ảnh sản phẩm, nhãn và mã truy xuất: ${product.name}`,
    number: '',
    issuer: producer.name,
    issuedOn: dayOf(product, 2026, 2),
    years: 0,
  }),
  14: (product, producer, serial) => ({
    title: pick(`${product.key}/14`, [
      'Kế hoạch kiểm soát chất lượng và sổ theo dõi từng lô',
      'Giấy chứng nhận hệ thống quản lý chất lượng và sổ kiểm soát',
    ]),
    number: `${serial}/KSCL`,
    issuer: producer.name,
    issuedOn: dayOf(product, 2025, 4),
    years: 3,
  }),
  15: (product, producer) => ({
    title: 'Bằng khen, phiếu bình chọn',
    number: '',
    issuer: producer.name,
    issuedOn: dayOf(product, 2025, 11),
    years: 0,
  }),
};

/** Some day of a month, always the same for a product. */
function dayOf(product: DemoProduct, year: number, month: number): PlainDate {
  return plainDate(year, month, chance(`${product.key}/${month}`, 27) + 1);
}

function yearsAfter(day: PlainDate, years: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return plainDate(year + years, month, Math.min(date, 28));
}
