import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { provinceNamed } from '#domain/imports/name-province.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { writeXlsx } from '#exchange/workbook/write-xlsx.ts';
import type { WrittenCell } from '#exchange/workbook/written-list.ts';
import { loadUnits } from '#platform/units/load.ts';

export const LIST_OF = 'Lào Cai';
const ROWS = 20_000;
const COLUMNS = 30;

/** A day of the lists that people bring: communes have their names of before the merger. */
const DAY = plainDate(2024, 12, 31);
const KNOWN = [
  'TT',
  'Tên sản phẩm',
  'Nhóm sản phẩm',
  'Loại hình chủ thể',
  'Tên chủ thể',
  'Địa chỉ',
  'Xã, phường',
  'Huyện, thành phố',
  'Người đại diện',
  'Điện thoại',
  'Điểm',
  'Hạng sao',
  'Số quyết định',
  'Ngày công nhận',
  'Ghi chú',
] as const;
const GOODS = ['Mận sấy', 'Rượu ngô', 'Trà Shan tuyết', 'Miến dong', 'Mật ong (hộp 250g)'] as const;
/** As offices print one decision and one day. */
const NUMBERS = ['4261/QĐ-UBND', '4261 / QÐ – UBND', 'QĐ số 4261/qđ-ubnd'] as const;
const DAYS = ['29/12/2021', '29.12.2021', '2021-12-29', 'ngày 29 tháng 12 năm 2021'] as const;
const STARS = [
  ['3 sao', '55,5'],
  ['4*', '74.25 điểm'],
  [5, 92],
] as const;

/** A province's list of products in the columns that offices have, and as many that are only theirs. */
export async function writeBigList(file: string): Promise<void> {
  const own = Array.from({ length: COLUMNS - KNOWN.length }, (_, at) => `Theo dõi riêng ${at + 1}`);
  const columns = [...KNOWN, ...own].map((head) => ({ head: [head] as const, width: 14 }));
  const list = { name: 'SP OCOP', heading: ['DANH SÁCH SẢN PHẨM OCOP'], columns, rows: bigRows() };
  await pipeline(writeXlsx([list]), createWriteStream(file));
}

/** By the number of the row alone, so that each run writes the same. */
function* bigRows(): Generator<WrittenCell[], void> {
  const places = placesOfList();
  for (let row = 0; row < ROWS; row += 1) {
    const producer = Math.floor(row / 3);
    const { commune, district } = turn(places, producer);
    const name = `HTX Nông nghiệp ${commune} số ${producer}`;
    const [star, score] = turn(STARS, row);
    const known = [
      ...[row + 1, `${turn(GOODS, row)} mẻ ${row}`, 'Thực phẩm', 'Hợp tác xã', name],
      ...[`thôn ${row % 17}, ${commune}, ${district}`, commune, district],
      ...['Vàng A Mẫu', `09${10_000_000 + producer}`, score, star],
      ...[turn(NUMBERS, row), turn(DAYS, row), row % 9 === 0 ? `Xem công văn ${row}` : null],
    ];
    const own = Array.from({ length: COLUMNS - KNOWN.length }, (_, at) =>
      at % 3 === 2 ? 'Đạt' : `Hồ sơ ${row} ngăn ${at}, ${name}`,
    );
    yield [...known, ...own];
  }
}

function placesOfList() {
  const register = new UnitRegister(loadUnits());
  const province = provinceNamed(register, LIST_OF, DAY);
  if (!province.ok) throw new Error(province.refusals[0].code);
  return register.descendantsOf(province.value.id, DAY).flatMap((unit) => {
    const above = register.parentOf(unit.id, DAY);
    return above && unit.level === 'commune'
      ? [{ commune: unit.fullName, district: above.fullName }]
      : [];
  });
}

function turn<T>(of: readonly T[], at: number): T {
  const one = of[at % of.length];
  if (one === undefined) throw new Error('nothing to take in turn');
  return one;
}
