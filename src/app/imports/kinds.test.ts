import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { IMPORT } from '#domain/imports/import-acts.ts';
import { writeXlsx } from '#exchange/workbook/write-xlsx.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { exportProducers } from '../register/export-lists.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { answerRows } from './answer-rows.ts';
import { enterList } from './enter-list.ts';
import { askUndoList } from './import-subject.ts';
import { layDown } from './lay-down.ts';
import { takeList } from './take-list.ts';
import { undoList } from './undo-list.ts';
import { viewEntering } from './view-entering.ts';
import { viewImport } from './view-import.ts';
import { closeEntry } from '../entries/close-entry.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 30) });
const { laoCai } = PLACES;
const office = await makeActor(deps, 'officeOfficer', { unitId: laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: laoCai });

async function taken(lines: readonly string[]) {
  const content = Readable.from([Buffer.from(lines.join('\n'))]);
  const list = { listOf: laoCai, name: 'ds.csv', content };
  return valueOf(await takeList(deps, office, list)).importId;
}
async function now(importId: string) {
  const { seq: seenSeq, sha256 } = await readStanding(deps.db, IMPORT, importId);
  return { importId, seenSeq, idempotencyKey: deps.newId(), shown: sha256 ?? '' };
}
const lay = async (importId: string) =>
  layDown(deps, office, { ...(await now(importId)), withoutPaper: false });
const enter = async (importId: string) => enterList(deps, head, await now(importId));
const view = async (importId: string) =>
  valueOf(await viewImport(deps, office, importId, { state: null, page: 1 }));
const step = async (importId: string) => valueOf(await viewEntering(deps, office, importId, true));
const entries = () =>
  deps.db
    .selectFrom('entry')
    .select(['name', 'kind', 'type', 'closedAs'])
    .orderBy('name')
    .execute();

const VILLAGES = [
  'DANH SÁCH LÀNG NGHỀ',
  'STT,Tên làng nghề,Loại hình,Ngành nghề,Xã,Số hộ,Quyết định công nhận',
  '1,Làng nghề thổ cẩm Na Hối,LN truyền thống,Thổ cẩm,xã Bắc Hà,40,QĐ số 12/QĐ-UBND ngày 5/6/2019',
  '2,Nghề truyền thống nấu rượu,,Rượu ngô,xã Bắc Hà,khoảng 50,',
];

test('craft villages are asked, laid down, entered whole, known in a later copy, and taken back', async () => {
  const importId = await taken(VILLAGES);
  const { kind, patterns, counts } = await view(importId);
  expect([kind, counts.all, patterns.map(({ code, proposed }) => [code, proposed])]).toEqual([
    'craftVillages',
    2,
    [
      ['TYPE_MISSING', 'Nghề truyền thống'],
      ['VALUE_UNREADABLE', null],
    ],
  ]);
  expect(await codeOf(lay(importId))).toBe('IMPORT_WAITING');
  const answer = (code: 'TYPE_MISSING' | 'VALUE_UNREADABLE', said: 'proposed' | 'printed') =>
    answerRows(deps, office, { importId, code, found: null, answer: said });
  valueOf(await answer('TYPE_MISSING', 'proposed'));
  valueOf(await answer('VALUE_UNREADABLE', 'printed'));
  valueOf(await lay(importId));
  expect((await step(importId)).entering).toMatchObject({ entries: 2, knownEntries: 0 });
  valueOf(await enter(importId));
  expect(await entries()).toEqual([
    {
      name: 'Làng nghề thổ cẩm Na Hối',
      kind: 'craftVillage',
      type: 'traditionalVillage',
      closedAs: null,
    },
    {
      name: 'Nghề truyền thống nấu rượu',
      kind: 'craftVillage',
      type: 'traditionalCraft',
      closedAs: null,
    },
  ]);
  expect(await codeOf(lay(importId))).toBe('IMPORT_ENTERED');

  const copy = await taken([...VILLAGES, '3,Làng nghề đan lát,Làng nghề,Đan lát,xã Bắc Hà,,']);
  const again = { importId: copy, found: null } as const;
  valueOf(await answerRows(deps, office, { ...again, code: 'TYPE_MISSING', answer: 'proposed' }));
  valueOf(
    await answerRows(deps, office, { ...again, code: 'VALUE_UNREADABLE', answer: 'printed' }),
  );
  expect((await step(copy)).entering).toMatchObject({ entries: 1, knownEntries: 2 });

  valueOf(await askUndoList(deps, office, { ...(await now(importId)), reason: 'nhầm tệp' }));
  valueOf(await undoList(deps, head, await now(importId)));
  expect((await entries()).map(({ closedAs }) => closedAs)).toEqual(['mistake', 'mistake']);
  expect((await verifyLedger(deps, null)).finding).toBe(null);
});

test('an entry that somebody worked with stands in the way of taking back; one that the register refuses is named by its row', async () => {
  const heads = 'STT,Tên điểm bán,Loại hình,Chủ quản lý,Địa chỉ,Điện thoại';
  const shop = 'Cửa hàng OCOP Bắc Hà,Cửa hàng,HTX Bản Mây,xã Bắc Hà,0912345678';
  const nowhere = await taken([heads, `1,${shop}`, '2,Quầy OCOP,Cửa hàng,HTX Bản Mây,,']);
  const refused = await lay(nowhere);
  expect(refused.ok ? [] : refused.refusals.map(({ code, data }) => [code, data])).toEqual([
    ['IMPORT_ROW_REFUSED', { row: 3 }],
    [expect.any(String), expect.anything()],
  ]);
  const importId = await taken([heads, `1,${shop}`]);
  expect((await view(importId)).kind).toBe('salesPoints');
  valueOf(await lay(importId));
  valueOf(await enter(importId));
  const { id } = await deps.db
    .selectFrom('entry')
    .select('id')
    .where('kind', '=', 'salesPoint')
    .executeTakeFirstOrThrow();
  const request = { entryId: id, seenSeq: 1, idempotencyKey: deps.newId() };
  const on = plainDate(2026, 11, 1);
  valueOf(await closeEntry(deps, office, { ...request, as: 'ended', on, reason: 'đóng cửa' }));
  valueOf(await askUndoList(deps, office, { ...(await now(importId)), reason: 'nhầm' }));
  expect(await undoList(deps, head, await now(importId))).toMatchObject({
    refusals: [{ code: 'IMPORT_BUILT_ON', data: { names: 'Cửa hàng OCOP Bắc Hà' } }],
  });
});

test('producers without products are entered; what the register exports says of all that they are known', async () => {
  await makeProducer(deps, { legalName: 'HTX Có sẵn' });
  const importId = await taken([
    'TT,Tên chủ thể,Loại hình,Mã số thuế,Xã,Người đại diện,Điện thoại',
    '1,HTX Bản Mây,Hợp tác xã,12345,xã Bắc Hà,Vàng A Mẫu,0912',
    '2,Công ty TNHH Mẫu,Doanh nghiệp,,xã Bắc Hà,,0912345678',
  ]);
  const { kind, rows, counts } = await view(importId);
  expect([kind, counts.ready]).toEqual(['producers', 2]);
  expect(rows[0]?.problems.map(({ code, found }) => [code, found])).toEqual([
    ['TAX_CODE_UNFIT', '12345'],
    ['PHONE_UNFIT', '0912'],
  ]);
  valueOf(await lay(importId));
  valueOf(await enter(importId));
  const entered = await deps.db
    .selectFrom('producer')
    .select(['legalName', 'identifier', 'phone'])
    .where('legalName', 'in', ['HTX Bản Mây', 'Công ty TNHH Mẫu'])
    .orderBy('legalName')
    .execute();
  expect(entered).toEqual([
    { legalName: 'Công ty TNHH Mẫu', identifier: null, phone: '+84912345678' },
    { legalName: 'HTX Bản Mây', identifier: null, phone: null },
  ]);

  const question = { unitId: laoCai, day: deps.clock.today(), text: '', stars: [], standings: [] };
  const list = valueOf(
    await exportProducers(
      deps,
      office,
      { ...question, kinds: [], closed: false, order: 'name' },
      { personal: false, heading: ['Chủ thể trong sổ'], name: 'Chủ thể' },
    ),
  );
  const content = Readable.from([await buffer(writeXlsx([list]))]);
  const back = await takeList(deps, office, { listOf: laoCai, name: 'xuat.xlsx', content });
  const exported = valueOf(back).importId;
  const read = await view(exported);
  expect([read.kind, read.blocked, read.counts.ready]).toEqual(['producers', 0, 3]);
  expect((await step(exported)).entering).toMatchObject({ producers: 0, knownProducers: 3 });
  expect(await codeOf(lay(exported))).toBe('IMPORT_NOTHING_NEW');
});
