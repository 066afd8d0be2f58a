import { loadUnits } from '#platform/units/load.ts';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { UnitRegister } from '../units/register.ts';
import type { Cell, Sheet } from './grid.ts';
import { provinceNamed } from './name-province.ts';
import { readList, type ReadList } from './read-list.ts';
import { inventRows } from './testing/invent-rows.ts';
import { printList, type Layout } from './testing/print-list.ts';

const register = new UnitRegister(loadUnits());
const TODAY = plainDate(2026, 11, 30);
const bands = [
  { star: 5, min: 90 },
  { star: 4, min: 70 },
  { star: 3, min: 50 },
];

function province(name: string) {
  const found = provinceNamed(register, name, TODAY);
  if (!found.ok) throw new Error(name);
  return found.value;
}

function read(rows: readonly (readonly Cell[])[], change: Partial<Sheet> = {}, name = 'Lào Cai') {
  const sheet: Sheet = { name: 'OCOP', hidden: false, rows, merges: [], ...change };
  const context = { register, province: province(name), today: TODAY, bands };
  return readList({ sheets: [sheet] }, context);
}

function readWell(...args: Parameters<typeof read>): ReadList {
  const list = read(...args);
  if (!list.ok) throw new Error(JSON.stringify(list.refusals));
  return list.value;
}

describe('lists of other provinces, printed in four layouts with the mess of offices', () => {
  const LAYOUTS: readonly Layout[] = ['F1', 'F2', 'F3', 'F4'];
  const PLACES = [
    ['Bắc Giang', plainDate(2024, 5, 1)],
    ['Sóc Trăng', plainDate(2024, 5, 1)],
    ['Thừa Thiên Huế', plainDate(2023, 5, 1)],
    ['Hải Phòng', plainDate(2024, 5, 1)],
    ['Bà Rịa - Vũng Tàu', plainDate(2024, 5, 1)],
    ['Cà Mau', plainDate(2026, 2, 1)],
    ['Đắk Lắk', plainDate(2026, 2, 1)],
  ] as const;

  it.each(PLACES)('%s as of %s: every field of every row is read right', (name, day) => {
    const found = register.findByName(name, day, { level: 'province' })[0] ?? province(name);
    const rows = inventRows(register, found, day, 40, 7);
    for (const layout of LAYOUTS) {
      for (const seed of [1, 2]) {
        const printed = printList(rows, layout, seed);
        const list = readList(printed.workbook, { register, province: found, today: TODAY, bands });
        if (!list.ok) throw new Error(`${layout} ${seed}: ${JSON.stringify(list.refusals)}`);
        const values = new Map(list.value.rows.map((row) => [row.row, row.values]));
        expect({ layout, seed, values }).toEqual({ layout, seed, values: printed.expected });
      }
    }
  });
});

describe('whose a product is', () => {
  const HEAD = ['TT', 'Tên sản phẩm', 'Chủ thể', 'Xã', 'Điện thoại', 'Sao'];
  const producers = (list: ReadList) =>
    list.rows.map(({ values, details }) => [values.producer, values.commune, details.phone]);

  it('blank cells are those of the producer above, never those of another one', () => {
    const list = readWell([
      HEAD,
      [1, 'Mận sấy', 'HTX Bản Mây', 'xã Na Hối', '0912', 4],
      [2, 'Rượu ngô', null, null, null, 3],
      [3, 'Chè Shan', 'HTX Suối Bạc', null, null, 3],
      [4, 'Miến dong', 'htx  suối bạc', 'xã Bản Phố', null, 3],
    ]);
    expect(producers(list)).toEqual([
      ['HTX Bản Mây', 'xã Na Hối', '0912'],
      ['HTX Bản Mây', 'xã Na Hối', '0912'],
      ['HTX Suối Bạc', null, null],
      ['htx suối bạc', 'xã Bản Phố', null],
    ]);
  });

  it('a blank cell beside another place is a producer that is missing', () => {
    const list = readWell([
      HEAD,
      [1, 'Mận sấy', 'HTX Bản Mây', 'xã Na Hối', null, 4],
      [2, 'Rượu ngô', null, 'xã Bản Phố', null, 3],
    ]);
    expect(list.rows[1]).toMatchObject({
      state: 'questioned',
      values: { producer: null, commune: 'xã Bản Phố' },
    });
    expect(list.rows[1]?.problems).toContainEqual({
      code: 'PRODUCER_MISSING',
      column: 'C',
      found: '',
      proposed: 'HTX Bản Mây',
    });
  });

  it('where each row prints its producer, a blank one is missing', () => {
    const rows = [1, 2, 3, 4].map((nth) => [nth, `Bánh ${nth}`, 'HTX Bản Mây', null, null, 3]);
    const list = readWell([HEAD, ...rows, [5, 'Rượu ngô', null, null, null, 3]]);
    expect(list.rows[4]?.values.producer).toBeNull();
  });

  it('one that is left out with its commune and telephone is the one above, though others repeat it', () => {
    const rows = [1, 2, 3].map((nth) => [nth, `Bánh ${nth}`, 'HTX Bản Mây', 'Na Hối', '0912', 3]);
    const list = readWell([HEAD, ...rows, [4, 'Rượu ngô', null, null, null, 3]]);
    expect(producers(list)[3]).toEqual(['HTX Bản Mây', 'Na Hối', '0912']);
  });

  it('offers two spellings as one, with what agrees and differs, and joins none', () => {
    const head = [...HEAD, 'Mã số thuế'];
    const list = readWell([
      head,
      [1, 'Mận sấy', 'Hợp tác xã Bản Mây', 'Na Hối', null, 4, '5300123456'],
      [2, 'Mận dẻo', 'Hợp tác xã Bản Mây', 'Na Hối', null, 4, '5300123456'],
      [3, 'Rượu ngô', 'hợp tác xã (HTX) Bản Mây', 'Bản Phố', null, 3, '5300123456'],
      [4, 'Rượu mận', 'HTX Bản May', 'Na Hối', null, 3, null],
    ]);
    const said = list.rows.map(({ problems }) =>
      problems.filter(({ code }) => /^PRODUCER_(?:SPELT|NEAR)$/.test(code)),
    );
    expect(said).toEqual([
      [],
      [],
      [
        {
          code: 'PRODUCER_SPELT',
          column: 'C',
          found: 'hợp tác xã (HTX) Bản Mây',
          proposed: 'Hợp tác xã Bản Mây',
          agrees: ['name', 'kind', 'taxCode'],
          differs: ['commune'],
        },
      ],
      [
        {
          code: 'PRODUCER_NEAR',
          column: 'C',
          found: 'HTX Bản May',
          proposed: 'Hợp tác xã Bản Mây',
          agrees: ['kind', 'commune'],
          differs: ['name'],
        },
      ],
    ]);
  });

  it('names that differ in a tone, a number or a place are never the same product', () => {
    const list = readWell([
      HEAD,
      [1, 'Gạo ST24', 'HTX A', 'Na Hối', null, 4],
      [2, 'Gạo ST25', 'HTX A', 'Na Hối', null, 4],
      [3, 'Mắm cà', 'HTX A', 'Na Hối', null, 4],
      [4, 'Mắm cá', 'HTX A', 'Na Hối', null, 4],
      [5, 'Mắm cá', 'HTX A', 'Bản Phố', null, 4],
      [6, 'MẮM CÁ', 'hợp tác xã A', 'xã Na Hối', null, 4],
    ]);
    const twice = list.rows.map(({ problems }) =>
      problems.filter(({ code }) => code === 'PRODUCT_TWICE').map(({ proposed }) => proposed),
    );
    expect(twice).toEqual([[], [], [], [], [], ['B5']]);
  });
});

describe('what a column holds', () => {
  const values = (list: ReadList) => list.rows.map((row) => [row.values.score, row.values.star]);

  it('is said by its cells where the heading may mean two things', () => {
    const stars = [
      ['Tên sản phẩm', 'Chủ thể', 'Kết quả đánh giá'],
      ['Mận', 'HTX A', '3 sao'],
    ];
    const points = [
      ['Tên sản phẩm', 'Chủ thể', 'Kết quả phân hạng', 'Hạng'],
      ['Mận', 'HTX A', '73,5', '4'],
    ];
    const both = [
      ['Tên sản phẩm', 'Chủ thể', 'Kết quả đánh giá'],
      ['Mận', 'HTX A', '91,14 điểm (5 sao)'],
    ];
    expect([stars, points, both].map((rows) => values(readWell(rows))[0])).toEqual([
      [null, 3],
      ['73.5', 4],
      ['91.14', 5],
    ]);
  });

  it('two rounds whose head was lost are told by their order', () => {
    const round = ['Sao', 'Ngày công nhận', 'Số quyết định'];
    const list = readWell([
      ['Tên sản phẩm', 'Chủ thể', 'Hạng sao hiện tại', ...round, ...round],
      ['Mận', 'HTX A', 4, 3, '1/2/2020', '1/QĐ-UBND', '4*', '3/4/2023', '2/QĐ-UBND'],
    ]);
    expect(list.rows[0]).toMatchObject({
      state: 'accepted',
      values: { star: 4, decisionNumber: '2/QĐ-UBND', decisionDate: '2023-04-03' },
      details: { earlier: { star: 3, number: '1/QĐ-UBND', day: '2020-02-01' } },
    });
  });

  it('sections say district, group and star of the rows beneath, an outer one ends the inner', () => {
    const list = readWell([
      ['TT', 'Tên sản phẩm', 'Chủ thể'],
      ['A', 'SẢN PHẨM ĐẠT 4 SAO (02 sản phẩm)'],
      ['I', 'Huyện Bắc Hà'],
      [1, 'Mận', 'HTX A'],
      ['II', 'Sa Pa', null],
      [2, 'Rượu', 'HTX B'],
      ['B', 'Sản phẩm 3 sao'],
      [3, 'Chè', 'HTX C'],
    ]);
    expect(list.rows.map((row) => [row.values.district, row.values.star])).toEqual([
      ['Huyện Bắc Hà', 4],
      ['Sa Pa', 4],
      [null, 3],
    ]);
  });
});

describe('which unit is meant', () => {
  const HEAD = ['Tên sản phẩm', 'Chủ thể', 'Xã, phường', 'Sao'];
  const placed = (list: ReadList) =>
    list.rows.map(({ place, problems }) => [
      place.unitId,
      ...problems.filter(({ code }) => code.startsWith('PLACE_')).map((one) => one.proposed),
    ]);

  it('bare names of a column of communes are communes; a misspelt one is offered', () => {
    const list = readWell([
      HEAD,
      ['Mận', 'HTX A', 'Na Hối', 3],
      ['Đào', 'HTX B', 'xã Na Hôi', 3],
      ['Lê', 'HTX C', 'Không Có', 3],
    ]);
    expect(placed(list)).toEqual([
      ['o:02875'],
      [null, 'xã Na Hối, huyện Bắc Hà, tỉnh Lào Cai'],
      [null, null],
    ]);
  });

  it('a product merged over two rows says once what is in it, and the other row is told', () => {
    const merges = [0, 1, 2].map((left) => ({ top: 1, left, bottom: 2, right: left }));
    const rows = [HEAD, ['Mận', 'HTX A', 'Na Hối', 3], [null, null, null, 4]];
    expect(readWell(rows, { merges })).toMatchObject({
      counts: { read: 1, skipped: 1 },
      problems: [{ code: 'ROW_UNREAD', row: 3 }],
    });
  });
});

describe('what is not plain is told and never mended', () => {
  const codes = (list: ReadList) =>
    list.rows.map(({ problems }) => problems.map(({ code }) => code));

  it('several products in a cell are asked', () => {
    const list = readWell([
      ['Tên sản phẩm', 'Sao'],
      ['Mật ong; rượu ngô', 3],
      ['Mật ong\nRượu ngô', 3],
      ['1. Mật ong 2. Rượu ngô', 3],
      ['Dệt thổ cẩm (khăn, chân váy)', 3],
      ['Trà Shan\ntuyết cổ thụ', 3],
      ['Mật ong, rượu ngô', 3],
      ['Bánh dừa sáp và chuối', 3],
    ]);
    const several = codes(list).map((all) => all.find((code) => code.startsWith('PRODUCTS_')));
    expect(several).toEqual([
      'PRODUCTS_SEVERAL',
      'PRODUCTS_SEVERAL',
      'PRODUCTS_SEVERAL',
      undefined,
      undefined,
      'PRODUCTS_PERHAPS_SEVERAL',
      undefined,
    ]);
    expect(list.rows[0]?.values.product).toBe('Mật ong; rượu ngô');
  });

  it('sums, years and stars that differ', () => {
    const list = readWell([
      [
        'Tên sản phẩm',
        'Phần A',
        'Phần B',
        'Phần C',
        'Tổng điểm',
        'Hạng sao',
        'Ngày công nhận',
        'Năm',
      ],
      ['Mận sấy', 30, 20, 25, 80, 3, '29/12/2021', 2022],
      ['Rượu ngô', 31, '20,5', 25, '76,5', 4, '13/7/20222', null],
    ]);
    expect(codes(list)).toEqual([
      ['PRODUCER_MISSING', 'YEAR_DIFFERS', 'SUM_DIFFERS', 'SCORE_STAR_DIFFER'],
      ['PRODUCER_MISSING', 'DATE_IMPOSSIBLE'],
    ]);
    expect(list.rows.map(({ values }) => [values.score, values.star, values.decisionDate])).toEqual(
      [
        ['80', 3, '2021-12-29'],
        ['76.5', 4, null],
      ],
    );
  });

  it('a star that is not that of the last round', () => {
    const merges = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 0, right: 3 },
      { top: 0, left: 4, bottom: 0, right: 5 },
    ];
    const list = readWell(
      [
        ['Tên sản phẩm', 'Hạng sao hiện tại', 'Lần 1', null, 'Lần 2', null],
        [null, null, 'Sao', 'Số quyết định', 'Sao', 'Số quyết định'],
        ['Mận sấy', 3, 3, '1/QĐ-UBND', '4*', '2/QĐ-UBND'],
      ],
      { merges },
    );
    expect(list.rows[0]?.problems).toContainEqual({
      code: 'STAR_DIFFERS',
      column: 'B',
      found: '3',
      proposed: '4 sao',
    });
    expect(list.rows[0]?.values).toMatchObject({ star: 3, decisionNumber: '2/QĐ-UBND' });
  });

  it('letters of another keyboard stay, and ours are offered', () => {
    const list = readWell([
      ['Tên sản phẩm', 'Sао'],
      ['Mậт ong Саo Bằng', '3 sаo'],
    ]);
    expect(list.rows[0]?.values).toMatchObject({ product: 'Mậт ong Саo Bằng', star: 3 });
    expect(list.rows[0]?.problems).toContainEqual(
      expect.objectContaining({ code: 'LOOK_ALIKE_LETTERS', column: 'A' }),
    );
  });

  it('a column that nobody knows, a line that nobody reads and a sum that is another', () => {
    const list = readWell([
      ['TT', 'Tên sản phẩm', 'Chủ thể', 'Màu hộp'],
      [1, 'Mận sấy', 'HTX A', 'xanh'],
      [null, 'Đợt bổ sung', null, null],
      [2, 'Rượu ngô', 'HTX B', 'đỏ'],
      ['Tổng cộng: 3 sản phẩm'],
    ]);
    expect(list.problems).toEqual([
      { code: 'COLUMN_UNPLACED', column: 'D', row: null, found: 'Màu hộp', proposed: null },
      { code: 'ROW_UNREAD', column: null, row: 3, found: 'Đợt bổ sung', proposed: null },
      { code: 'TOTAL_DIFFERS', column: null, row: 5, found: '3', proposed: '2' },
    ]);
    expect(list.counts).toMatchObject({ read: 2, skipped: 2 });
  });
});
