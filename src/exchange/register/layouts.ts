import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import type { WrittenCell, WrittenColumn } from '../workbook/written-list.ts';

/** One recognition of a product, as lists print it. */
export interface Recognition {
  readonly star: number;
  readonly decidedOn: PlainDate;
  readonly decisionNumber: string;
  readonly issuer: string;
}

/** A product with all that the two layouts ask for; `null` where it is not known or not to be shown. */
export interface ProductLine {
  readonly name: string;
  readonly sector: string;
  readonly producerKind: string;
  readonly producerName: string;
  /** Without its kind, as the sub-departments write it. */
  readonly commune: string;
  readonly address: string;
  readonly representative: string;
  readonly phone: string | null;
  readonly star: number | null;
  readonly lastDay: PlainDate | null;
  readonly first: Recognition | null;
  /** The newest, where there is more than one. */
  readonly again: Recognition | null;
  readonly note: string;
}

/** A layout: its columns, and the cells of a row with its number. */
export interface Layout<Line> {
  readonly columns: readonly WrittenColumn[];
  readonly cells: (line: Line, no: number) => readonly WrittenCell[];
}

const one = (head: string, width: number): WrittenColumn => ({ head: [head], width });
const recognitionHeads = (upper: string): readonly WrittenColumn[] =>
  (
    [
      ['Sao', 7],
      ['Ngày công nhận', 14],
      ['Năm', 7],
      ['Số quyết định', 18],
      ['Cơ quan công nhận', 28],
    ] as const
  ).map(([head, width]) => ({ head: [upper, head], width }));

/** The workbook of a sub-department of rural development (F1): a product a row, both recognitions beside each other. */
export const LAYOUT_F1: Layout<ProductLine> = {
  columns: [
    one('TT', 6),
    one('Tên sản phẩm', 34),
    one('Nhóm sản phẩm', 22),
    one('Loại hình chủ thể', 18),
    one('Tên chủ thể', 34),
    one('Xã, phường', 18),
    one('Địa chỉ', 40),
    one('Người đại diện', 22),
    one('Điện thoại', 14),
    one('Hạng sao hiện tại', 10),
    one('Ngày hết hạn', 13),
    ...recognitionHeads('Công nhận lần 1'),
    ...recognitionHeads('Đánh giá lại, nâng hạng'),
    one('Ghi chú', 24),
  ],
  cells: (line, no) => [
    ...[no, line.name, line.sector, line.producerKind, line.producerName, line.commune],
    ...[line.address, line.representative, line.phone, line.star, day(line.lastDay)],
    ...recognitionCells(line.first),
    ...recognitionCells(line.again),
    line.note,
  ],
};

/** The list of a department of industry and trade (F3): number and date of the decision in one cell. */
export const LAYOUT_F3: Layout<ProductLine> = {
  columns: [
    one('STT', 6),
    one('Tên sản phẩm', 34),
    one('Chủ thể', 34),
    one('Địa chỉ', 40),
    one('Số điện thoại', 14),
    one('Xếp hạng', 10),
    one('Quyết định phê duyệt', 44),
  ],
  cells: (line, no) => [
    ...[no, line.name, line.producerName, line.address, line.phone],
    line.star === null ? '' : `${line.star} sao`,
    decisionWords(line.again ?? line.first),
  ],
};

/** A producer of the register. */
export interface ProducerLine {
  readonly name: string;
  readonly kind: string;
  readonly commune: string;
  readonly address: string;
  readonly representative: string;
  readonly phone: string | null;
  readonly products: number;
  readonly starred: number;
  readonly star: number | null;
  readonly note: string;
}

export const LAYOUT_PRODUCERS: Layout<ProducerLine> = {
  columns: [
    one('TT', 6),
    one('Tên chủ thể', 34),
    one('Loại hình chủ thể', 18),
    one('Xã, phường', 18),
    one('Địa chỉ', 40),
    one('Người đại diện', 22),
    one('Điện thoại', 14),
    one('Số sản phẩm', 10),
    one('Số sản phẩm có sao', 10),
    one('Hạng sao cao nhất', 10),
    one('Ghi chú', 24),
  ],
  cells: (line, no) => [
    ...[no, line.name, line.kind, line.commune, line.address, line.representative, line.phone],
    ...[line.products, line.starred, line.star, line.note],
  ],
};

function recognitionCells(found: Recognition | null): readonly WrittenCell[] {
  if (!found) return [null, null, null, null, null];
  const { star, decidedOn, decisionNumber, issuer } = found;
  return [star, day(decidedOn), yearOf(decidedOn), decisionNumber, issuer];
}

function decisionWords(found: Recognition | null): string {
  if (!found) return '';
  const [year, month, date] = found.decidedOn.split('-');
  return `Quyết định số ${found.decisionNumber} ngày ${date}/${month}/${year}`;
}

function day(date: PlainDate | null): WrittenCell {
  return date === null ? null : { date };
}
