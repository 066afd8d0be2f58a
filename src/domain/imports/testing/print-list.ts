import type { Cell } from '../grid.ts';
import { Dice, type Expected, type KnownRow } from './known-row.ts';
import {
  printAddress,
  printDecision,
  printHeading,
  printName,
  printScore,
  printStar,
} from './print-cells.ts';
import { printF1 } from './print-f1.ts';
import { expectedOf, footers, tidy, type PrintedList, type Rows } from './printed-list.ts';

export type Layout = 'F1' | 'F2' | 'F3' | 'F4';

/** Prints a list in one of four layouts with the mess that offices make of it. */
export function printList(rows: readonly KnownRow[], layout: Layout, seed: number): PrintedList {
  const dice = new Dice(seed);
  const printed = { F1: printF1, F2: printF2, F3: printF3, F4: printF4 }[layout](rows, dice);
  return printed;
}

function printF2(rows: readonly KnownRow[], dice: Dice): PrintedList {
  const heads = [
    'STT',
    'Chủ thể',
    'Người đại diện',
    'Địa chỉ',
    'Tên Sản phẩm OCOP',
    'Xếp hạng',
    'Ngành nghề sản xuất/kinh doanh',
    'Diện tích\n (ha)',
    'Quy trình sản xuất',
    'Số thành viên',
    'Sản lượng',
    'Kênh tiêu thụ',
    'Chi phí/năm ',
    'Thu nhập/\nnăm \n(triệu đồng)',
    'Lợi nhuận/năm',
    'Số điện thoại',
    'Tình trạng \nHĐ',
  ];
  const sheet: Rows = [
    ['DANH SÁCH SẢN PHẨM OCOP TRÊN ĐỊA BÀN'],
    heads.map((one) => printHeading(one, dice)),
  ];
  const expected = new Map<number, Expected>();
  let number = 0;
  let address = '';
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    const goesOn =
      before !== undefined &&
      before.producer === row.producer &&
      before.commune === row.commune &&
      before.hamlet === row.hamlet;
    if (!goesOn) {
      number += 1;
      address = printAddress(row, dice);
    }
    const whole: Cell[] = goesOn
      ? [null, null, null, null]
      : [number, printName(row.producer, dice), row.representative, address];
    sheet.push([
      ...whole,
      printName(row.product, dice),
      printStar(row.star, dice),
      row.group,
      1.5,
      'VietGAP',
      12,
      30,
      'Chợ, siêu thị',
      120,
      200,
      80,
      goesOn ? null : row.phone,
      goesOn ? null : 'Hoạt động',
    ]);
    expected.set(sheet.length, expectedOf(row, { address: tidy(address), group: row.group }));
  }
  sheet.push(...footers(heads.length, rows.length, dice));
  return {
    workbook: {
      sheets: [
        { name: 'Trạm bơm', hidden: false, rows: [['Tên trạm bơm'], ['Vùng 1']], merges: [] },
        { name: 'SP OCOP', hidden: false, rows: sheet, merges: [] },
      ],
    },
    expected,
  };
}

function printF3(rows: readonly KnownRow[], dice: Dice): PrintedList {
  const sheet: Rows = [
    ['DANH SÁCH SẢN PHẨM ĐẠT OCOP'],
    [
      'STT',
      'Tên sản phẩm',
      'Chủ thể',
      'Địa chỉ',
      'Số điện thoại',
      'Xếp hạng',
      'Quyết định phê duyệt',
      'File',
    ].map((one) => printHeading(one, dice)),
  ];
  const expected = new Map<number, Expected>();
  for (const [at, row] of rows.entries()) {
    const address = printAddress(row, dice);
    sheet.push([
      at + 1,
      printName(row.product, dice),
      printName(row.producer, dice),
      address,
      row.phone,
      printStar(row.star, dice),
      printDecision(row.decisionNumber, row.decisionDate, dice),
      'qd.pdf',
    ]);
    expected.set(
      sheet.length,
      expectedOf(row, {
        address: tidy(address),
        decisionNumber: row.decisionNumber,
        decisionDate: row.decisionDate,
      }),
    );
  }
  sheet.push(...footers(8, rows.length, dice));
  return {
    workbook: {
      sheets: [
        {
          name: 'Sheet1',
          hidden: false,
          rows: sheet,
          merges: [{ top: 0, left: 0, bottom: 0, right: 7 }],
        },
      ],
    },
    expected,
  };
}

function printF4(rows: readonly KnownRow[], dice: Dice): PrintedList {
  const product = dice.one(['Tên sản phẩm', 'Tên sản phẩm OCOP']);
  const producer = dice.one(['Tên cơ sở sản xuất', 'Tên chủ thể', 'Chủ thể', 'Cơ sở sản xuất']);
  const star = dice.one(['Hạng sao', 'Số sao', 'Xếp hạng']);
  const heads = [
    dice.one(['TT', 'STT']),
    product,
    producer,
    'Xã/phường/thị trấn',
    'Huyện/thị xã/thành phố',
    'Tỉnh',
    'Điểm',
    star,
  ].map((one) => printHeading(one, dice));
  const sheet: Rows = Array.from({ length: dice.below(14) }, (_, at): Cell[] =>
    at % 3 === 0 ? [] : [null, `UBND TỈNH, dòng ${at}`],
  );
  sheet.push(heads);
  const sections = dice.chance(0.3);
  const expected = new Map<number, Expected>();
  let district = '';
  let nth = 0;
  for (const [at, row] of rows.entries()) {
    if (sections && row.district !== district) {
      nth += 1;
      district = row.district;
      sheet.push([
        [
          'I',
          'II',
          'III',
          'IV',
          'V',
          'VI',
          'VII',
          'VIII',
          'IX',
          'X',
          'XI',
          'XII',
          'XIII',
          'XIV',
          'XV',
        ][nth - 1] ?? 'XX',
        row.district,
      ]);
    }
    sheet.push([
      at + 1,
      printName(row.product, dice),
      printName(row.producer, dice),
      row.commune,
      sections ? null : row.district,
      row.province,
      printScore(row.score, dice),
      printStar(row.star, dice),
    ]);
    expected.set(sheet.length, expectedOf(row, { score: row.score }));
  }
  sheet.push(...footers(8, rows.length, dice));
  return {
    workbook: { sheets: [{ name: 'OCOP', hidden: false, rows: sheet, merges: [] }] },
    expected,
  };
}
