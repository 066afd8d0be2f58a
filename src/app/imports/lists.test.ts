import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { writeXlsx } from '#exchange/workbook/write-xlsx.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { answerRows } from './answer-rows.ts';
import { dropList } from './drop-list.ts';
import { listImports } from './list-imports.ts';
import { placeColumns } from './place-columns.ts';
import { takeList } from './take-list.ts';
import { viewImport } from './view-import.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 30) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

const HEADS = [
  'TT',
  'Tên sản phẩm',
  'Chủ thể',
  'Hạng sao',
  'Số quyết định',
  'Ngày quyết định',
  'Mã kho',
];
const ROWS = [
  [1, 'Mận sấy Bắc Hà', 'HTX Nông sản Bắc Hà', '4*', '4261/QĐ-UBND', '29/12/2021', 'K1'],
  [2, 'Rượu ngô', 'HTX Nông sản Bắc Hà', '3 sao', '4261/QĐ-UBND', '29/12/2021', 'K2'],
  [3, 'Chè Shan tuyết', 'HTX Chè Bản Liền', 'tiềm năng 5 sao', '4261/QĐ-UBND', '29/12/2021', 'K3'],
];

async function workbook(rows: readonly (readonly (string | number)[])[]) {
  const columns = HEADS.map((head) => ({ head: [head] as const, width: 12 }));
  const heading = ['DANH SÁCH SẢN PHẨM OCOP'];
  return buffer(writeXlsx([{ name: 'Loc', heading, columns, rows }]));
}

const take = (content: Buffer, by = office) =>
  takeList(deps, by, {
    listOf: PLACES.laoCai,
    name: 'C:\\OCOP bản cuối (2).xlsx',
    content: Readable.from([content]),
  });
const view = async (importId: string) =>
  valueOf(await viewImport(deps, office, importId, { state: null, page: 1 }));

test('a list is read, a column that nobody knows blocks until it is left out with a reason, questions are answered together', async () => {
  const { importId } = valueOf(await take(await workbook(ROWS)));
  const read = await view(importId);
  expect([read.fileName, read.sheet, read.headerRow, read.blocked]).toEqual([
    'OCOP bản cuối (2).xlsx',
    'Loc',
    2,
    1,
  ]);
  expect(read.look.above).toEqual([{ row: 1, cells: ['DANH SÁCH SẢN PHẨM OCOP'] }]);
  expect(
    read.look.columns.map(({ letters, field, state }) => `${letters} ${field ?? state}`),
  ).toEqual([
    'A no',
    'B product',
    'C producer',
    'D star',
    'E decisionNumber',
    'F decisionDate',
    'G unplaced',
  ]);
  expect(read.counts).toEqual({ all: 3, left: 0, ready: 2, proposed: 0, questioned: 1 });

  const placed = { G: { aside: 'số kho của phòng' } };
  valueOf(await placeColumns(deps, office, { importId, placed, recipe: 'Bảng kho' }));
  expect(await view(importId)).toMatchObject({ blocked: 0, placed, recipeName: 'Bảng kho' });

  const [asked] = (await view(importId)).patterns;
  expect(asked).toMatchObject({ code: 'STAR_NOT_GIVEN', found: 'tiềm năng 5 sao', waiting: 1 });
  const answered = { importId, code: 'STAR_NOT_GIVEN', found: null, answer: 'leave' } as const;
  expect(valueOf(await answerRows(deps, office, answered))).toEqual({ rows: 1 });
  const after = await view(importId);
  expect(after.counts).toEqual({ all: 3, left: 1, ready: 2, proposed: 0, questioned: 0 });
  expect(after.stars).toEqual([
    { star: 4, year: 2021, rows: 1 },
    { star: 3, year: 2021, rows: 1 },
  ]);
  valueOf(await answerRows(deps, office, { ...answered, answer: 'printed' }));
  expect((await view(importId)).counts).toMatchObject({ left: 0, ready: 3 });
});

test('the same file changes nothing, the next of its shape is read by the recipe, and one that was put away may come again', async () => {
  const content = await workbook(ROWS.slice(0, 2));
  const first = valueOf(await take(content));
  expect(await view(first.importId)).toMatchObject({ blocked: 0, recipeName: 'Bảng kho' });
  expect(valueOf(await take(content))).toEqual({ importId: first.importId, known: true });
  const { total } = await listImports(deps, office, 1);
  valueOf(await dropList(deps, office, { importId: first.importId }));
  expect((await listImports(deps, office, 1)).total).toBe(total - 1);
  expect(await codeOf(viewImport(deps, office, first.importId, { state: null, page: 1 }))).toBe(
    'NOT_FOUND',
  );
  expect(valueOf(await take(content)).known).toBe(false);
});

test('nobody else reads, places, answers or puts away; what cannot be read leaves nothing behind', async () => {
  const { importId } = valueOf(await take(await workbook(ROWS.slice(1))));
  const files = (await deps.files.list()).length;
  expect(await codeOf(take(await workbook(ROWS), commune))).toBe('NOT_ALLOWED');
  expect(await codeOf(viewImport(deps, commune, importId, { state: null, page: 1 }))).toBe(
    'NOT_ALLOWED',
  );
  expect(await codeOf(placeColumns(deps, commune, { importId, placed: {}, recipe: '' }))).toBe(
    'NOT_ALLOWED',
  );
  const answer = { importId, code: 'STAR_NOT_GIVEN', found: null, answer: 'leave' } as const;
  expect(await codeOf(answerRows(deps, commune, answer))).toBe('NOT_ALLOWED');
  expect(await codeOf(dropList(deps, commune, { importId }))).toBe('NOT_ALLOWED');
  expect((await listImports(deps, commune, 1)).total).toBe(0);
  expect(await codeOf(take(Buffer.from('%PDF-1.7')))).toBe('WORKBOOK_NOT_WORKBOOK');
  expect(await codeOf(take(Buffer.from('a;b\n1;2')))).toBe('IMPORT_NO_HEADER');
  expect((await deps.files.list()).length).toBe(files);
});
