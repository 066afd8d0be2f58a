import { loadUnits } from '#platform/units/load.ts';
import { describe, expect, it, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { UnitRegister } from '../units/register.ts';
import type { Cell } from './grid.ts';
import { provinceNamed } from './name-province.ts';
import { NOTHING_SAID, readSaidList } from './read-said-list.ts';

const register = new UnitRegister(loadUnits());
const today = plainDate(2026, 11, 30);
const found = provinceNamed(register, 'Lào Cai', today);
if (!found.ok) throw new Error('no province');
const context = { register, province: found.value, today, bands: [] };

function read(...rows: readonly (readonly Cell[])[]) {
  const sheet = { name: 'Sheet1', hidden: false, rows, merges: [] };
  const list = readSaidList({ sheets: [sheet] }, context, NOTHING_SAID);
  if (!list.ok) throw new Error(JSON.stringify(list.refusals));
  const { kind, list: told } = list.value;
  const rest = told.rows.map(({ row, values, details, problems }) => ({
    row,
    name: values.product ?? values.producer,
    commune: values.commune,
    district: values.district,
    details,
    problems: problems.map(({ code, column, found: printed, proposed }) => [
      code,
      column,
      printed,
      proposed,
    ]),
  }));
  const blocked = told.problems.flatMap(({ code, found: said }) =>
    code === 'COLUMN_UNPLACED' ? [said] : [],
  );
  return { kind, columns: told.columns, rows: rest, blocked, skipped: told.counts.skipped };
}

describe('of what a list is, its columns say', () => {
  test.each([
    ['products', ['TT', 'Tên sản phẩm', 'Chủ thể', 'Làng nghề', 'Hạng sao']],
    ['producers', ['TT', 'Tên chủ thể', 'Loại hình chủ thể', 'Địa chỉ', 'Điện thoại']],
    ['craftVillages', ['STT', 'Tên làng nghề', 'Sản phẩm chính', 'Xã', 'Số hộ']],
    ['salesPoints', ['STT', 'Tên điểm bán', 'Chủ quản lý', 'Địa chỉ', 'Sản phẩm bày bán']],
  ])('%s', (kind, heads) => {
    expect(read(heads, [1, 'Một', 'Hai', 'xã Bắc Hà', '3']).kind).toBe(kind);
  });
});

it('reads producers with their number, telephone and place, under sections and above a sum', () => {
  const list = read(
    ['DANH SÁCH CHỦ THỂ OCOP'],
    ['TT', 'Tên chủ thể', 'Loại hình', 'Mã số thuế', 'Xã', 'Người đại diện', 'Điện thoại'],
    ['I', 'Huyện Bắc Hà'],
    [1, 'HTX  Bản Mây', 'Hợp tác xã', '5300123456', 'Na Hối', 'Vàng A Mẫu', '0912 345 678'],
    [2, 'Hộ Nguyễn Mẫu', 'Hộ', '12345', 'Na Hối', '', '0912'],
    ['', 'Tổng cộng: 2 chủ thể'],
  );
  expect([list.kind, list.blocked, list.skipped]).toEqual(['producers', [], 2]);
  expect(list.rows[0]).toMatchObject({
    row: 4,
    name: 'HTX Bản Mây',
    commune: 'Na Hối',
    district: 'Huyện Bắc Hà',
    details: { taxCode: '5300123456', representative: 'Vàng A Mẫu', phone: '0912 345 678' },
  });
  expect(list.rows[1]?.problems).toEqual([
    ['TAX_CODE_UNFIT', 'D', '12345', null],
    ['PHONE_UNFIT', 'G', '0912', null],
  ]);
});

it('reads craft villages as their register takes them; what is missing or none is asked', () => {
  const list = read(
    [
      'STT',
      'Tên làng nghề',
      'Loại hình',
      'Ngành nghề',
      'Xã',
      'Huyện',
      'Tổng số hộ',
      'Số hộ làm nghề',
      'Quyết định công nhận',
      'Màu cổng',
    ],
    [
      1,
      'Làng nghề dệt thổ cẩm Na Hối',
      'LN truyền thống',
      'Dệt thổ cẩm',
      'Na Hối',
      'Bắc Hà',
      120,
      40,
      'QĐ số 12/QĐ-UBND ngày 5/6/2019',
      'đỏ',
    ],
    [2, 'Làng nghề truyền thống nấu rượu', '', '', 'Na Hối', 'Bắc Hà', 'khoảng 50', '', '', ''],
  );
  expect(list.kind).toBe('craftVillages');
  expect(list.blocked).toEqual(['Màu cổng']);
  expect(list.rows[0]).toMatchObject({
    details: {
      entry: {
        ...{ type: 'traditionalVillage', trade: 'Dệt thổ cẩm', households: '120' },
        ...{ ruralHouseholds: '40', paperNumber: '12/QĐ-UBND', paperDay: '05/06/2019' },
      },
    },
    problems: [],
  });
  expect(list.rows[1]?.problems).toEqual([
    ['TYPE_MISSING', 'C', '', 'Làng nghề truyền thống'],
    ['TRADE_MISSING', 'D', '', null],
    ['VALUE_UNREADABLE', 'G', 'khoảng 50', null],
  ]);
});

it('reads points of sale, their kind by what is written and by what their names say', () => {
  const list = read(
    [
      'STT',
      'Tên điểm bán',
      'Loại hình',
      'Chủ quản lý',
      'Địa chỉ',
      'Điện thoại',
      'Ngày khai trương',
    ],
    [
      1,
      'Cửa hàng OCOP Bắc Hà',
      '',
      'HTX Bản Mây',
      'chợ Bắc Hà, xã Bắc Hà',
      '0912345678',
      '1/2/2024',
    ],
    [2, 'Điểm giới thiệu OCOP', 'Siêu thị', 'Công ty Mẫu', 'xã Bắc Hà', '', 2023],
  );
  expect(list.rows.map(({ details }) => details.entry)).toEqual([
    { owner: 'HTX Bản Mây', phone: '0912345678', openedOn: '01/02/2024' },
    { type: 'supermarket', owner: 'Công ty Mẫu' },
  ]);
  expect(list.rows.map(({ problems }) => problems)).toEqual([
    [['TYPE_MISSING', 'C', '', 'Cửa hàng']],
    [['VALUE_UNREADABLE', 'G', '2023', null]],
  ]);
});
