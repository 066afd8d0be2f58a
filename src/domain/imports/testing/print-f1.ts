import type { Cell, Merge, Sheet } from '../grid.ts';
import type { Dice, Expected, KnownRow } from './known-row.ts';
import { printDay, printHeading, printName, printNumber, printStar } from './print-cells.ts';
import { bare, expectedOf, footers, tidy, type PrintedList, type Rows } from './printed-list.ts';

/** The workbook of a sub-department: two heads, two rounds, merged or referring cells (F1). */
export function printF1(rows: readonly KnownRow[], dice: Dice): PrintedList {
  const heads: [string, string][] = [
    ['TT', ''],
    ['Tên sản phẩm', ''],
    ['Nhóm sản phẩm', ''],
    ['Loại hình chủ thể', ''],
    ['Tên chủ thể', ''],
    ['', 'Xã, phường'],
    ['Địa chỉ', ''],
    ['Người đại diện', ''],
    ['Điện thoại', ''],
    ['Hạng sao hiện tại', ''],
    ['Ngày hết hạn', ''],
    ['Đánh giá lần 1', 'Hạng sao'],
    ['', 'Ngày công nhận'],
    ['', 'Năm'],
    ['', 'Số quyết định'],
    ['', 'Cơ quan công nhận'],
    ['Đánh giá lại, nâng hạng (lần 2)', 'Hạng sao'],
    ['', 'Ngày công nhận'],
    ['', 'Năm'],
    ['', 'Số quyết định'],
    ['', 'Cơ quan công nhận'],
    ['Ghi chú', ''],
  ];
  const width = heads.length;
  const head = (text: string): Cell => (text === '' ? null : printHeading(text, dice));
  const sheet: Rows = [
    ['CHI CỤC PHÁT TRIỂN NÔNG THÔN'],
    ['DANH SÁCH SẢN PHẨM OCOP'],
    heads.map(([top]) => head(top)),
    heads.map(([, leaf]) => head(leaf)),
  ];
  const merges: Merge[] = [{ top: 1, left: 0, bottom: 1, right: width - 1 }];
  if (dice.chance(0.7)) {
    for (const [at, [top, leaf]] of heads.entries())
      if (top !== '' && leaf === '') merges.push({ top: 2, left: at, bottom: 3, right: at });
    merges.push(
      { top: 2, left: 11, bottom: 2, right: 15 },
      { top: 2, left: 16, bottom: 2, right: 20 },
    );
  }
  const withKind = dice.chance(0.3);
  const expected = new Map<number, Expected>();
  const way = dice.one(['blank', 'formula', 'merge', 'mixed'] as const);
  let start = 0;
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    const goesOn =
      before !== undefined &&
      before.producer === row.producer &&
      before.commune === row.commune &&
      before.hamlet === row.hamlet;
    const line = sheet.length;
    if (!goesOn) start = line;
    const again = dice.chance(0.25);
    const [digits = ''] = row.decisionDate.split('-');
    const producerCells: Cell[] = goesOn
      ? continued(
          way === 'mixed' ? dice.one(['blank', 'formula', 'same'] as const) : way,
          ['D', 'E', 'F', 'G', 'H', 'I'],
          line,
          row,
          withKind,
        )
      : [
          row.producerKind,
          printName(row.producer, dice),
          withKind ? row.commune : bare(row.commune),
          `${row.hamlet}, ${row.commune}, ${row.district}`.replace(/^, |, $/g, ''),
          row.representative,
          row.phone,
        ];
    if (goesOn && way === 'merge')
      for (let column = 3; column < 9; column += 1) extend(merges, column, start, line);
    const star = printStar(row.star, dice);
    const rounds: Cell[] = again
      ? [
          3,
          '12/06/2020',
          2020,
          '999/QĐ-UBND',
          'UBND tỉnh',
          row.star,
          printDay(row.decisionDate, dice),
          Number(digits),
          printNumber(row.decisionNumber, dice),
          'UBND tỉnh',
        ]
      : [
          row.star,
          printDay(row.decisionDate, dice),
          Number(digits),
          printNumber(row.decisionNumber, dice),
          'UBND tỉnh',
          null,
          null,
          null,
          null,
          null,
        ];
    sheet.push([
      dice.one<Cell>([at + 1, String(at + 1), `${at + 1}.0`]),
      printName(row.product, dice),
      row.group,
      ...producerCells,
      star,
      null,
      ...rounds,
      again ? 'Đánh giá lại/nâng hạng' : null,
    ]);
    expected.set(
      line + 1,
      expectedOf(row, {
        producerKind: row.producerKind,
        address: tidy(`${row.hamlet}, ${row.commune}, ${row.district}`.replace(/^, |, $/g, '')),
        commune: withKind ? row.commune : bare(row.commune),
        group: row.group,
        decisionNumber: row.decisionNumber,
        decisionDate: row.decisionDate,
      }),
    );
    if (dice.chance(0.05))
      sheet.push([null, null, null, { error: '#REF!' }, { error: '#REF!' }, { error: '#N/A' }]);
  }
  sheet.push(...footers(width, rows.length, dice));
  const others: Sheet[] = [
    {
      name: 'DanhMuc',
      hidden: false,
      rows: [
        ['Nhóm', 'Xã, phường'],
        ...rows.slice(0, 9).map((row): Cell[] => [row.group, row.commune]),
      ],
      merges: [],
    },
    { name: 'Cu', hidden: true, rows: sheet.slice(0, 6), merges: [] },
  ];
  const list: Sheet = { name: 'Loc', hidden: false, rows: sheet, merges };
  return {
    workbook: { sheets: dice.chance(0.5) ? [...others, list] : [others[0] as Sheet, list] },
    expected,
  };
}

function continued(
  way: 'blank' | 'formula' | 'merge' | 'same',
  letters: readonly string[],
  line: number,
  row: KnownRow,
  withKind: boolean,
): Cell[] {
  if (way === 'blank' || way === 'merge') return letters.map(() => null);
  if (way === 'formula')
    return letters.map((letter, at): Cell => ({
      formula: `${letter}${line}`,
      cached: at % 2 === 0 ? null : { error: '#N/A' },
    }));
  return [row.producerKind, row.producer, withKind ? row.commune : null, null, null, null];
}

function extend(merges: Merge[], column: number, top: number, line: number): void {
  const at = merges.findIndex((merge) => merge.left === column && merge.top === top);
  const merge = { top, left: column, bottom: line, right: column };
  if (at >= 0) merges[at] = merge;
  else merges.push(merge);
}
