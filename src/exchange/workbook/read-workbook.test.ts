import { readdirSync, readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { readWorkbook, workOnWorkbook } from './read-workbook.ts';
import { makeFile } from './testing/make-file.ts';
import type { WorkbookProgress } from './told.ts';

async function list(rows: number, columns: number): Promise<string> {
  const cell = (row: number, column: number) =>
    column % 3 === 0 ? `Hợp tác xã ${row} của xã ${column}, tỉnh Lào Cai` : row * column;
  const cells = Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column) => cell(row, column)),
  );
  return makeFile(await writeXlsx({ sheets: [{ name: 'Loc', rows: cells }] }));
}

const refused = (code: string, data = {}) => ({ ok: false, refusals: [{ code, data }] });

test('a workbook is read in a process of its own, which tells how far it is and knows no settings', async () => {
  process.env['SAOQUE_TEST_SECRET'] = 'mật khẩu';
  const told: WorkbookProgress[] = [];
  const known: string[] = [];
  const read = await readWorkbook(await list(600, 4), {
    onProgress: (progress) => {
      told.push(progress);
      known.push(...settingsOfChildren());
    },
  });
  delete process.env['SAOQUE_TEST_SECRET'];
  expect(told.slice(0, 2)).toEqual([
    { step: 'reading', sheet: 'Loc', rows: 250 },
    { step: 'reading', sheet: 'Loc', rows: 500 },
  ]);
  expect(known.filter((line) => line.includes('SAOQUE'))).toEqual([]);
  const sheet = read.ok ? read.value.workbook.sheets[0] : undefined;
  expect(sheet?.rows.length).toBe(600);
  expect(sheet?.rows[599]).toEqual([
    'Hợp tác xã 599 của xã 0, tỉnh Lào Cai',
    599,
    1198,
    'Hợp tác xã 599 của xã 3, tỉnh Lào Cai',
  ]);
});

test('120,000 cells with 40,000 different texts fit into a heap of 48 MB and a process of 190', async () => {
  const limits = { heapMegabytes: 48, memoryBytes: 190 * 1024 * 1024 };
  let rows = 0;
  const onRow = (told: { rows: readonly unknown[] }) => (rows += told.rows.length);
  const worked = await workOnWorkbook(await list(4_000, 30), 'cells', null, { limits, onRow });
  expect([worked.ok, rows]).toEqual([true, 4_000]);
});

test('what does not fit ends the reading process, by its own watch or by its heap, and not this one', async () => {
  const file = await list(4_000, 30);
  const large = refused('WORKBOOK_TOO_LARGE', { max: 25 });
  expect(await readWorkbook(file, { limits: { memoryBytes: 1024 * 1024 } })).toEqual(large);
  expect(await readWorkbook(file, { limits: { heapMegabytes: 12 } })).toEqual(large);
});

test('reading that is stopped, or takes too long, ends at once with its name', async () => {
  const file = await list(4_000, 30);
  const controller = new AbortController();
  const stopped = readWorkbook(file, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  expect(await stopped).toEqual(refused('WORKBOOK_CANCELLED'));
  expect(await readWorkbook(file, { signal: AbortSignal.abort() })).toEqual(
    refused('WORKBOOK_CANCELLED'),
  );
  expect(await readWorkbook(file, { limits: { milliseconds: 60 } })).toEqual(
    refused('WORKBOOK_TOO_SLOW', { seconds: 0.06 }),
  );
});

/** The settings that the processes begun by this one were given, where the system shows them. */
function settingsOfChildren(): string[] {
  if (process.platform !== 'linux') return [];
  const children = readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return children.flatMap((pid) =>
    readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean),
  );
}
