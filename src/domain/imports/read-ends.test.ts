import { loadUnits } from '#platform/units/load.ts';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { UnitRegister } from '../units/register.ts';
import type { Cell, Merge } from './grid.ts';
import { provinceNamed } from './name-province.ts';
import { readList } from './read-list.ts';

const register = new UnitRegister(loadUnits());
const TODAY = plainDate(2026, 11, 30);
const HEAD = ['TT', 'Tên sản phẩm', 'Chủ thể', 'Địa chỉ', 'Hạng sao'];

function read(rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []) {
  const province = provinceNamed(register, 'Lào Cai', TODAY);
  if (!province.ok) throw new Error('Lào Cai');
  const context = { register, province: province.value, today: TODAY, bands: [] };
  const sheets = [{ name: 'OCOP', hidden: false, rows, merges }];
  const list = readList({ sheets }, context);
  if (!list.ok) throw new Error(JSON.stringify(list.refusals));
  return list.value;
}

const products = (list: ReturnType<typeof read>) =>
  list.rows.map(({ values }) => [values.product, values.producer, values.group]);

describe('beneath a list', () => {
  const BODY = [
    HEAD,
    [1, 'Mận sấy', 'HTX Bản Mây', 'xã Na Hối', 4],
    [2, 'Miến dong', 'HTX Suối Bạc', 'xã Bản Phố', 3],
  ];
  const READ = [
    ['Mận sấy', 'HTX Bản Mây', null],
    ['Miến dong', 'HTX Suối Bạc', null],
  ];

  it.each([
    ['NGƯỜI LẬP BIỂU', 'CHI CỤC TRƯỞNG'],
    ['Người lập biểu', 'TM. ỦY BAN NHÂN DÂN'],
    ['KT. GIÁM ĐỐC', 'NGƯỜI LẬP BIỂU'],
  ])('%s and %s sign side by side, and their names are no product', (left, right) => {
    const list = read([
      ...BODY,
      [],
      [null, left, right],
      [null, '(Ký, ghi rõ họ tên)', '(Ký tên, đóng dấu)'],
      [],
      [null, 'Trần Thị Hoa', 'Lê Văn Bình'],
    ]);
    expect(products(list)).toEqual(READ);
    expect(list.problems).toEqual([]);
  });

  it('a sum written under the producers is a sum', () => {
    const list = read([...BODY, [null, null, 'Cộng', 2, null], [null, 'Tổng cộng', 'Tổng cộng']]);
    expect(products(list)).toEqual(READ);
  });

  it('a corporation and a community that stand without number are no sums', () => {
    const list = read([
      HEAD,
      [null, 'Chè Shan', 'Tổng công ty Chè Mây', 'xã Na Hối', 4],
      [null, 'Cộng đồng du lịch Bản Phố', 'HTX Suối Bạc', 'xã Bản Phố', 3],
    ]);
    expect(products(list)).toEqual([
      ['Chè Shan', 'Tổng công ty Chè Mây', null],
      ['Cộng đồng du lịch Bản Phố', 'HTX Suối Bạc', null],
    ]);
  });
});

describe('sums', () => {
  const two = (from: number) => [
    [from, `Mận sấy ${from}`, 'HTX Bản Mây', 'xã Na Hối', 4],
    [from + 1, `Rượu ngô ${from}`, 'HTX Suối Bạc', 'xã Bản Phố', 3],
  ];
  const BODY = [
    HEAD,
    ['I. Nhóm thực phẩm'],
    ...two(1),
    [null, 'Cộng: 2 sản phẩm'],
    ['II. Nhóm đồ uống'],
    ...two(3),
    [null, 'Cộng: 2 sản phẩm'],
  ];

  it('of sections are not that of the list', () => {
    expect(read(BODY).problems).toEqual([]);
    expect(read([...BODY, [null, 'Tổng cộng: 4 sản phẩm']]).problems).toEqual([]);
  });

  it('of the list that is another is told, beneath it or above it', () => {
    const told = [{ code: 'TOTAL_DIFFERS', column: null, found: '5', proposed: '4' }];
    const beneath = read([...BODY, [null, 'Tổng cộng: 5 sản phẩm']]);
    expect(beneath.problems).toEqual([{ ...told[0], row: 10 }]);
    const above = read([HEAD, [null, 'Tổng số: 5 sản phẩm'], ...two(1), ...two(3)]);
    expect(above.problems).toEqual([{ ...told[0], row: 2 }]);
  });
});

describe('between the rows', () => {
  it('a line merged over the whole row says the group of what stands beneath', () => {
    const list = read(
      [HEAD, ['I. Nhóm đồ uống'], [1, 'Trà hoa vàng', 'HTX Bản Mây', 'xã Na Hối', 4]],
      [{ top: 1, bottom: 1, left: 0, right: 4 }],
    );
    expect(products(list)).toEqual([['Trà hoa vàng', 'HTX Bản Mây', 'Đồ uống']]);
  });

  it('and one whose merge the file has lost, repeated in each cell', () => {
    const line = 'II. NHÓM THẢO DƯỢC';
    const list = read([HEAD, HEAD.map(() => line), [1, 'Cao atisô', 'HTX Bản Mây', null, 4]]);
    expect(products(list)).toEqual([['Cao atisô', 'HTX Bản Mây', 'THẢO DƯỢC']]);
  });

  it.each(['-nt-', 'nt', '"', '〃', 'như trên', '- nt -'])('%s is what stands above', (mark) => {
    const list = read([
      HEAD,
      [1, 'Mận sấy', 'HTX Bản Mây', 'xã Na Hối', 4],
      [2, 'Rượu ngô', mark, mark, 3],
      [3, 'Rượu mận', mark, mark, 3],
    ]);
    expect(list.rows.map(({ values }) => [values.producer, values.address])).toEqual(
      [1, 2, 3].map(() => ['HTX Bản Mây', 'xã Na Hối']),
    );
  });
});

it('the sum beside parts A, B and C is the score, however its heading is written', () => {
  const row = [1, 'Mận sấy', 'HTX Bản Mây', 30, 20, '28,17', '78,17', 4];
  for (const sum of ['Tổng', 'Tổng cộng', 'Tổng điểm']) {
    const list = read([
      ['TT', 'Tên sản phẩm', 'Chủ thể', 'Kết quả đánh giá', null, null, null, 'Hạng'],
      [null, null, null, 'Phần A', 'Phần B', 'Phần C', sum, null],
      row,
    ]);
    expect(list.rows[0]?.values.score).toBe('78.17');
    expect(list.problems).toEqual([]);
  }
});

it('what a heading leaves open is said by the cells: stars beside a column of points are the star', () => {
  const list = read([
    ['TT', 'Tên sản phẩm', 'Chủ thể', 'Điểm', 'Kết quả đánh giá'],
    [1, 'Mận sấy', 'HTX Bản Mây', '78,17', '4 sao'],
    [2, 'Rượu ngô', 'HTX Suối Bạc', '61', '3 sao'],
  ]);
  expect(list.rows.map(({ values }) => [values.score, values.star])).toEqual([
    ['78.17', 4],
    ['61', 3],
  ]);
});

it('a place that says its name of today in brackets is read by the name it was given', () => {
  const address = 'xã Na Hối, huyện Bắc Hà (nay là xã Bắc Hà), tỉnh Lào Cai';
  const list = read([HEAD, [1, 'Mận sấy', 'HTX Bản Mây', address, 4]]);
  expect(list.rows[0]?.values).toMatchObject({
    ...{ address, commune: 'xã Na Hối', district: 'huyện Bắc Hà', province: 'Lào Cai' },
  });
});
