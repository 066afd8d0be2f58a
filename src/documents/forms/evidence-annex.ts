import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import type { EvidenceItem, EvidenceKind } from '#domain/dossier/evidence.ts';

const KINDS = {
  1: 'Đăng ký kinh doanh',
  2: 'Giấy chứng nhận điều kiện sản xuất',
  3: 'Nguồn gốc nguyên liệu, vùng nguyên liệu, liên kết',
  4: 'Môi trường và công nghệ bền vững',
  5: 'Lao động địa phương',
  6: 'Tăng trưởng sản xuất kinh doanh',
  7: 'Sở hữu trí tuệ',
  8: 'Thị trường, xúc tiến thương mại',
  9: 'Quảng bá sản phẩm',
  10: 'Câu chuyện sản phẩm',
  11: 'Công bố chất lượng',
  12: 'Phiếu kiểm nghiệm chất lượng, an toàn thực phẩm',
  13: 'Mã vạch, tem truy xuất nguồn gốc',
  14: 'Hệ thống quản lý chất lượng tiên tiến',
  15: 'Giải thưởng, bình chọn',
} as const satisfies Record<EvidenceKind, string>;

/** A paper with its number in the annex of form 02. */
export interface NumberedPaper {
  readonly no: number;
  readonly item: EvidenceItem;
}

/** The papers in the order of the criteria they prove, as the form asks; those that name none last. */
export function numberedPapers(
  set: CriteriaSet,
  evidence: readonly EvidenceItem[],
): NumberedPaper[] {
  const codes = leavesOf(set).map(({ code }) => code);
  const place = ({ criteria }: EvidenceItem) =>
    Math.min(codes.length, ...criteria.map((code) => codes.indexOf(code)).filter((at) => at >= 0));
  return [...evidence]
    .sort((one, other) => place(one) - place(other))
    .map((item, index) => ({ no: index + 1, item }));
}

/** The numbers of the papers that are said to prove a criterion: "1, 4". */
export function paperNumbers(papers: readonly NumberedPaper[], criterion: string): string {
  return papers
    .filter(({ item }) => item.criteria.includes(criterion))
    .map(({ no }) => no)
    .join(', ');
}

/** One line of the annex as the template reads it. */
export function annexRow({ no, item }: NumberedPaper) {
  const given = [item.number === '' ? '' : `số ${item.number}`, item.issuer];
  return {
    no,
    kind: KINDS[item.kind],
    title: item.title,
    given: given.filter((text) => text !== '').join(', '),
    issuedOn: item.issuedOn === null ? '' : formatVietnameseDate(item.issuedOn),
    validUntil: item.validUntil === null ? 'không thời hạn' : formatVietnameseDate(item.validUntil),
    criteria: item.criteria.join(', '),
  };
}
