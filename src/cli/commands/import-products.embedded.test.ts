import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Deps } from '#app/deps.ts';
import { makeAccount, PLACES, withRole } from '#app/testing/make.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import type { Role } from '#domain/access/rights.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openFileStore } from '#platform/files.ts';
import { readImportInput } from '../import-input.ts';
import { call } from '../testing/call.ts';
import { bringInto } from '../bring-file.ts';
import * as importProducts from './import-products.ts';

const folder = mkdtempSync(join(tmpdir(), 'saoque-bring-'));
const deps = {
  ...(await testDeps({ today: plainDate(2026, 9, 24), demo: true })),
  files: await openFileStore(join(folder, 'files')), // where the command looks
};
afterAll(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});
beforeEach(() => vi.stubEnv('DATABASE_OWNER_URL', deps.ownerUrl));

async function person(signInName: string, role: Role, isDemo = true) {
  const accountId = await makeAccount(deps, { name: signInName, signInName, isDemo });
  const actor = { kind: 'person' as const, accountId, name: signInName, grants: [] };
  await withRole(deps, actor, role, { unitId: PLACES.laoCai });
}
await person('can-bo', 'officeOfficer');
await person('truong', 'officeHead');
await person('doan', 'inspector');

const LIST = [
  'TT,Tên sản phẩm,Chủ thể,Địa chỉ,Xếp hạng,Quyết định,Ngày quyết định,Màu hộp',
  '1,Mận sấy dẻo,HTX Bản Mây,xã Bắc Hà,4 sao,,,xanh',
  '2,Rượu ngô,HTX Bản Mây,xã Bắc Hà,tiềm năng 5 sao,4261/QĐ-UBND,29/12/2021,đỏ',
];
const file = join(folder, 'ocop.csv');
writeFileSync(file, LIST.join('\n'));

const argsOf = (more: readonly string[]) => [
  ...[file, '--province', 'Lào Cai', '--data', folder],
  ...more,
];

/** As the command does it, once it has opened the register. */
async function bring(more: readonly string[], over: Deps = deps) {
  const input = readImportInput(argsOf(more));
  if (!input) throw new Error('misused');
  const brought = await bringInto(over, input, 'products');
  if (!brought.ok) return { refused: brought.refusals.map(({ code }) => code) };
  const { known, state, waiting, counted, stopped } = brought.value;
  return { known, state, waiting, counted, stopped: stopped.map(({ code }) => code) };
}
const lists = () => deps.db.selectFrom('importList').select('id').execute();
const COLUMN = ['--column', 'Màu hộp=aside:của riêng phòng'];
const ANSWERS = ['--answer', 'STAR_NOT_GIVEN=printed'];
const PAPER = ['--number', '4261/QĐ-UBND', '--day', '29/12/2021'];
const ADDED = { producers: 1, products: 2, certificates: 1 };

describe('saoque import products --by', () => {
  const BY = ['--by', 'can-bo'];
  test.each([
    ['a person that there is not', ['--by', 'ai-do'], 'ACCOUNT_NOT_THERE'],
    ['one who may not', ['--by', 'doan'], 'NOT_ALLOWED'],
    ['a second that there is not', [...BY, '--confirm-by', 'ai'], 'ACCOUNT_NOT_THERE'],
    ['oneself as second', [...BY, '--confirm-by', 'can-bo'], 'IMPORT_BY_ONESELF'],
    ['a heading', [...BY, '--column', 'Hộp=note'], 'IMPORT_HEADING_UNKNOWN'],
    ['an answer', [...BY, '--answer', 'STAR=printed'], 'IMPORT_ANSWER_UNKNOWN'],
    ['a day', [...BY, '--number', '4/QĐ-UBND', '--day', '31/02/2021'], 'IMPORT_GIVEN_UNREADABLE'],
  ])('refuses %s and has changed nothing', async (_name, args, code) => {
    expect(await bring(args)).toEqual({ refused: [code] });
    expect(await lists()).toEqual([]);
  });

  test('takes a list, says what waits, goes on with more, and enters it once', async () => {
    const first = await call(importProducts, argsOf(BY), { json: true });
    expect([first.exit, first.err.map((line) => line.split(':')[0])]).toEqual([
      1,
      ['IMPORT_COLUMN_UNPLACED', 'IMPORT_WAITING', 'IMPORT_PAPER_MISSING'],
    ]);
    expect(JSON.parse(first.out)).toMatchObject({
      file: 'ocop.csv',
      counts: { read: 2 },
      known: false,
      state: 'open',
      waiting: [{ code: 'STAR_NOT_GIVEN', rows: 1 }],
      entering: null,
      refusals: [
        { code: 'IMPORT_COLUMN_UNPLACED', columns: 'H' },
        { code: 'IMPORT_WAITING', rows: 1 },
        { code: 'IMPORT_PAPER_MISSING', rows: 1 },
      ],
    });
    const stands = { known: true, waiting: [], counted: ADDED, stopped: [] };
    const laid = await bring([...BY, ...COLUMN, ...ANSWERS, ...PAPER]);
    expect(laid).toEqual({ ...stands, state: 'laidDown' });
    const confirmed = [...BY, '--confirm-by', 'truong'];
    expect(await bring(confirmed)).toEqual({ ...stands, state: 'entered' });
    expect(await bring([...confirmed, ...ANSWERS])).toEqual({ ...stands, state: 'entered' });
    expect(await lists()).toHaveLength(1);
    expect(await deps.db.selectFrom('product').select('id').execute()).toHaveLength(2);
    const stars = await deps.db.selectFrom('certificate').select(['star', 'decidedOn']).execute();
    expect(stars).toEqual([{ star: 4, decidedOn: '2021-12-29' }]);
  });

  test('over real data nobody confirms by a command, nor does a person of a demonstration work', async () => {
    await person('that', 'officeOfficer', false);
    await person('that-2', 'officeHead', false);
    const real = { ...deps, demo: false };
    const asked = ['--by', 'that', '--confirm-by', 'that-2'];
    expect(await bring(asked, real)).toEqual({ refused: ['CONFIRM_ONLY_DEMO'] });
    expect(await bring(BY, real)).toEqual({ refused: ['ACCOUNT_NOT_THERE'] });
  });
});
