import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CONTENT_LIMITS } from './limits.ts';
import { loadWorkbook } from './load-workbook.ts';
import { makeFile } from './testing/make-file.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';
import type { WrittenCell, WrittenList } from './written-list.ts';

const HEADING = [
  'Danh sách sản phẩm OCOP',
  'Lọc: xã Mường Khương, 4 sao',
  'Tính đến ngày 29/12/2023',
  'Lập lúc 10:30 ngày 30/12/2023',
];

function list(rows: readonly (readonly WrittenCell[])[]): WrittenList {
  return {
    name: 'Danh sách [2023]',
    heading: HEADING,
    columns: [
      { head: ['TT'], width: 6 },
      { head: ['Tên sản phẩm'], width: 30 },
      { head: ['Lần 1', 'Sao'], width: 8 },
      { head: ['Lần 1', 'Ngày'], width: 12 },
    ],
    rows,
  };
}

async function xlsx(rows: readonly (readonly WrittenCell[])[]): Promise<string> {
  const file = await makeFile('');
  await pipeline(writeXlsx([list(rows)]), createWriteStream(file));
  return file;
}

async function back(file: string) {
  const loaded = await loadWorkbook(file, CONTENT_LIMITS, () => undefined);
  if (!loaded.ok) throw new Error(loaded.refusals[0].code);
  return loaded.value.workbook.sheets[0];
}

const ROWS: readonly (readonly WrittenCell[])[] = [
  [1, '=HYPERLINK("http://a")', 4, { date: '2023-12-29' }],
  [2, 'Rượu & "mận" <Bắc Hà>\ndòng hai', null, null],
];

test('a list comes back from .xlsx as it was written, below the lines that say what it is', async () => {
  const file = await xlsx(ROWS);
  expect(await back(file)).toEqual({
    name: 'Danh sách  2023 ',
    hidden: false,
    merges: [
      { top: 4, left: 0, bottom: 5, right: 0 },
      { top: 4, left: 1, bottom: 5, right: 1 },
      { top: 4, left: 2, bottom: 4, right: 3 },
    ],
    rows: [
      ...HEADING.map((line) => [line]),
      ['TT', 'Tên sản phẩm', 'Lần 1'],
      [null, null, 'Sao', 'Ngày'],
      [1, '=HYPERLINK("http://a")', 4, { date: '2023-12-29' }],
      [2, 'Rượu & "mận" <Bắc Hà>\ndòng hai'],
    ],
  });
  const other = await readXlsx(await readFile(file));
  expect(other.sheets[0]?.rows[6]?.slice(0, 3)).toEqual([1, '=HYPERLINK("http://a")', 4]);
});

test('in CSV nothing that begins like a formula is one, and it comes back as it was', async () => {
  const csv = await text(Readable.from(writeCsv(list([...ROWS, [-3, '-3 độ', true, '+84']]))));
  expect(csv.split('\r\n').slice(4)).toEqual([
    'TT;Tên sản phẩm;Lần 1;Lần 1',
    ';;Sao;Ngày',
    `1;"'=HYPERLINK(""http://a"")";4;29/12/2023`,
    '2;"Rượu & ""mận"" <Bắc Hà>\ndòng hai";;',
    "-3;'-3 độ;x;'+84",
    '',
  ]);
  expect(await back(await makeFile(csv))).toMatchObject({
    rows: [...HEADING.map((line) => [line]), [], [], [], [], ['-3', '-3 độ', 'x', '+84']].map(
      (row) => (row.length === 0 ? expect.anything() : row),
    ),
  });
});

test('whatever stands in its cells comes back, of both kinds', async () => {
  const sign = fc.constantFrom(
    'a',
    'ế',
    '=',
    "'",
    '<',
    '&',
    ';',
    '"',
    '\n',
    '_x0041_',
    '\u0007',
    '😀',
  );
  const row = fc.tuple(fc.constant('x'), fc.string({ unit: sign, minLength: 1, maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
      const sheet = await back(await xlsx(rows));
      expect(sheet?.rows.slice(6)).toEqual(rows);
      const plain = rows.map(([x, cell]) => [x, cell.replaceAll('\u0007', '')] as const);
      const csv = await back(await makeFile(await text(Readable.from(writeCsv(list(plain))))));
      expect(csv?.rows.slice(6)).toEqual(plain.map((cells) => (cells[1] === '' ? ['x'] : cells)));
    }),
    { seed: 26, numRuns: 40 },
  );
});
