import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { provinceNamed } from '#domain/imports/name-province.ts';
import { readList } from '#domain/imports/read-list.ts';
import { NOTHING_SAID } from '#domain/imports/read-said-list.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { loadUnits } from '#platform/units/load.ts';
import { readListFile } from './read-list-file.ts';
import { readWorkbook } from './read-workbook.ts';
import { makeFile } from './testing/make-file.ts';
import type { WorkbookProgress } from './told.ts';
import { writeXlsx } from './write-xlsx.ts';

const register = new UnitRegister(loadUnits());
const today = plainDate(2026, 11, 30);
const found = provinceNamed(register, 'Lào Cai', today);
if (!found.ok) throw new Error('no province');
const context = { register, province: found.value, today, bands: [{ star: 3, min: 50 }] };

async function list(rows: number): Promise<string> {
  const heads = ['TT', 'Tên sản phẩm', 'Chủ thể', 'Địa chỉ', 'Hạng sao', 'Mã kho'];
  const columns = heads.map((head) => ({ head: [head] as const, width: 12 }));
  const cells = Array.from({ length: rows }, (_, at) => [
    ...[at + 1, `Mận sấy ${at}`, `HTX số ${at}`, 'xã Na Hối, huyện Bắc Hà', '3 sao', `K${at}`],
  ]);
  const sheet = { name: 'Loc', heading: ['DANH SÁCH'], columns, rows: cells };
  return makeFile(await buffer(writeXlsx([sheet])));
}

test('a list is read where its file is, as it is read here, by what is said of its columns', async () => {
  const file = await list(600);
  const told: WorkbookProgress[] = [];
  const onProgress = (progress: WorkbookProgress) => told.push(progress);
  const said = { ...NOTHING_SAID, columns: [{ heading: 'Mã kho', as: 'note' }] };
  const read = await readListFile(file, context, said, { onProgress });
  const workbook = await readWorkbook(file);
  if (!workbook.ok) throw new Error('not read');
  const here = readList(workbook.value.workbook, context, new Map([[5, 'note']]));
  expect(read).toEqual({
    ok: true,
    value: {
      kind: 'products',
      list: here.ok && here.value,
      placed: { F: { field: 'note' } },
      recipeId: null,
    },
  });
  expect(told.filter(({ step }) => step === 'working')).toEqual([
    { step: 'working', sheet: '', rows: 250 },
    { step: 'working', sheet: '', rows: 500 },
  ]);
});

test('a recipe of its shape is taken where nobody says anything, and named', async () => {
  const file = await list(3);
  const shape = 'tt|ten san pham|chu the|dia chi|hang sao|ma kho';
  const placed = { F: { aside: 'của riêng phòng' } };
  const recipes = [{ id: 'r1', shape, placed }];
  const read = await readListFile(file, context, { ...NOTHING_SAID, recipes });
  expect(read.ok && [read.value.recipeId, read.value.list.shape, read.value.placed]).toEqual([
    'r1',
    shape,
    placed,
  ]);
});

test('a list that is stopped while the rules work gives nothing, and what they need beyond the limit is refused', async () => {
  const file = await list(2_000);
  const stop = new AbortController();
  const onProgress = ({ step }: WorkbookProgress) => {
    if (step === 'working') stop.abort();
  };
  const stopped = await readListFile(file, context, NOTHING_SAID, {
    signal: stop.signal,
    onProgress,
  });
  expect(stopped).toEqual({ ok: false, refusals: [{ code: 'WORKBOOK_CANCELLED', data: {} }] });
  const limits = { memoryBytes: 90 * 1024 * 1024 };
  expect(await readListFile(file, context, NOTHING_SAID, { limits })).toEqual({
    ok: false,
    refusals: [{ code: 'WORKBOOK_TOO_LARGE', data: { max: 25 } }],
  });
});
