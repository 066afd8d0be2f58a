import type { Cell, Workbook } from '../grid.ts';
import type { Dice, Expected, KnownRow } from './known-row.ts';

export interface PrintedList {
  readonly workbook: Workbook;
  /** Row of the sheet, from 1 → what must be read. */
  readonly expected: ReadonlyMap<number, Expected>;
}

export type Rows = Cell[][];

/** What every layout says of a row; the layout takes away what it has no column for. */
export function expectedOf(
  row: KnownRow,
  own: Partial<Record<keyof KnownRow | 'address', string | number | null>>,
): Expected {
  return {
    product: row.product,
    producer: row.producer,
    producerKind: null,
    address: null,
    commune: row.commune || null,
    district: row.district || null,
    province: row.province,
    group: null,
    score: null,
    star: row.star,
    decisionNumber: null,
    decisionDate: null,
    ...own,
  };
}

export const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
export const bare = (unit: string) => unit.replace(/^(?:xã|phường|thị trấn) /iu, '');

export function footers(width: number, count: number, dice: Dice): Rows {
  const blank = (): Cell[] => Array.from({ length: width }, () => null);
  const row = (at: number, text: string) => Object.assign(blank(), { [at]: text });
  return [
    ...(dice.chance(0.7) ? [row(dice.below(2), `Tổng cộng: ${count} sản phẩm`)] : []),
    blank(),
    row(width - 3, 'Lào Cai, ngày 29 tháng 12 năm 2023'),
    row(1, 'Người lập biểu'),
    row(width - 3, 'KT. CHỦ TỊCH'),
    blank(),
    row(1, 'Nguyễn Văn Mẫu'),
  ];
}
