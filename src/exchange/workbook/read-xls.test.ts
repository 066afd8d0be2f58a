import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CONTENT_LIMITS } from './limits.ts';
import { loadWorkbook } from './load-workbook.ts';
import { biff, f64, makeXls, u16, u32, wide } from './testing/make-xls.ts';

const XF = biff(0x00e0, u16(0, 0), Buffer.alloc(16));
const DAY = biff(0x00e0, u16(0, 164), Buffer.alloc(16));
const FORMAT = biff(0x041e, u16(164), wide('dd/mm/yyyy'));
const TEXTS = biff(0x00fc, u32(2), u32(2), wide('Tên sản phẩm'), wide('Gạo Séng Cù'));
const number = (row: number, column: number, style: number, n: number) =>
  biff(0x0203, u16(row, column, style), f64(n));
const text = (row: number, column: number, n: number) => biff(0x00fd, u16(row, column, 0), u32(n));
const shared = [FORMAT, XF, DAY, TEXTS];

async function read(file: Promise<string>) {
  const loaded = await loadWorkbook(await file, CONTENT_LIMITS, () => undefined);
  return loaded.ok ? loaded.value : loaded.refusals[0];
}

test('an .xls gives texts, numbers, days, errors, the last value of formulas, merges and hidden sheets', async () => {
  const list = [
    text(0, 0, 0),
    text(2, 1, 1),
    number(2, 2, 0, 91.14),
    number(2, 3, 1, 45289),
    biff(0x0205, u16(3, 0, 0), Buffer.from([1, 0])),
    biff(0x0205, u16(3, 1, 0), Buffer.from([0x17, 1])),
    biff(0x0006, u16(3, 2, 0), f64(7), Buffer.alloc(8)),
    biff(0x00e5, u16(1, 0, 1, 0, 3)),
  ];
  const file = makeXls(shared, [
    { name: 'DanhMuc', hidden: true, records: [number(0, 0, 0, 1)] },
    { name: 'Loc', hidden: false, records: list },
  ]);
  expect(await read(file)).toEqual({
    form: { format: 'xls' },
    workbook: {
      sheets: [
        { name: 'DanhMuc', hidden: true, merges: [], rows: [[1]] },
        {
          name: 'Loc',
          hidden: false,
          merges: [{ top: 0, left: 0, bottom: 1, right: 3 }],
          rows: [
            ['Tên sản phẩm'],
            [],
            [null, 'Gạo Séng Cù', 91.14, { date: '2023-12-29' }],
            [true, { error: '#REF!' }, 7],
          ],
        },
      ],
    },
  });
});

test('an .xls with a password, with macros or with a cell too far away is refused', async () => {
  const sheet = (record: Buffer) => [{ name: 'A', hidden: false, records: [record] }];
  const list = sheet(number(0, 0, 0, 1));
  const locked = makeXls([biff(0x002f, u16(1, 1, 1)), ...shared], list);
  expect(await read(locked)).toEqual({ code: 'WORKBOOK_LOCKED', data: {} });
  const macros = makeXls(shared, list, ['_VBA_PROJECT_CUR']);
  expect(await read(macros)).toEqual({ code: 'WORKBOOK_MACROS', data: {} });
  expect(await read(makeXls(shared, sheet(number(65_535, 3, 0, 1))))).toEqual({
    code: 'WORKBOOK_FAR_CELL',
    data: { cell: 'D65536', rows: 50_000, columns: 256 },
  });
});

test('an .xls whose chain of sectors goes in a circle is refused, not followed', async () => {
  const file = await makeXls(shared, [{ name: 'A', hidden: false, records: [] }]);
  const bytes = await readFile(file);
  bytes.writeUInt32LE(1, 512 + 4); // the directory follows itself
  await writeFile(file, bytes);
  expect(await read(Promise.resolve(file))).toEqual({ code: 'WORKBOOK_BROKEN', data: {} });
});
