import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
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
import type { EntryInput } from '#domain/entries/check-entry.ts';
import type { EntryKind } from '#domain/entries/kinds.ts';
import { SHEET_WORDS } from '#desk/entries/sheet-words.ts';
import { writeCsv } from '#exchange/workbook/write-csv.ts';
import { closeEntry } from '../entries/close-entry.ts';
import { enterEntry } from '../entries/enter-entry.ts';
import { exportEntries } from '../entries/export-entries.ts';

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

const paper = { paperNumber: '12/QĐ-UBND', paperDay: '05/06/2019', paperIssuer: 'UBND tỉnh' };
const ENTERED: readonly (readonly [EntryKind, string, readonly EntryInput['values'][]])[] = [
  [
    'craftVillage',
    'craftVillages',
    [
      { type: 'craftVillage', trade: 'Đan lát' },
      { type: 'traditionalVillage', trade: '=Dệt', households: '1.240', ruralHouseholds: '410' },
      { type: 'traditionalCraft', trade: 'Rượu ngô', workers: '35', ...paper },
    ],
  ],
  [
    'salesPoint',
    'salesPoints',
    [
      { type: 'shop', owner: 'HTX Bản Mây', phone: '0912345678', openedOn: '01/02/2024' },
      {
        ...{ type: 'supermarket', owner: 'Công ty Mẫu', checkedOn: '03/04/2026', ...paper },
        criteriaMet: ['place', 'ocop', 'keyProducts', 'ruralProducts', 'specialities'],
      },
      { type: 'market', owner: '=1+1', criteriaMet: ['ocop'] },
      { type: 'station', owner: 'Bến xe' },
      { type: 'tourism', owner: 'Homestay Bản Phố' },
      { type: 'village', owner: 'Làng nghề Na Hối' },
      { type: 'post', owner: 'Bưu điện Bắc Hà' },
    ],
  ],
];

test.each(ENTERED)(
  'the register of %s comes back known as it left, and the same once it is entered anew',
  async (kind, listKind, all) => {
    const ids: string[] = [];
    for (const [at, values] of all.entries()) {
      const entry = {
        name: `Điểm xuất ${at}`,
        unitId: PLACES.bacHa,
        street: 'thôn Na Hối',
        values,
      };
      const request = { kind, entry, idempotencyKey: deps.newId() };
      ids.push(valueOf(await enterEntry(deps, office, request)).entryId);
    }
    const question = { kind, text: 'xuất', unitId: null, type: null, closed: false } as const;
    const leaving = async () => {
      const asked = { ...question, day: deps.clock.today() };
      const wish = { personal: true, heading: ['Sổ', 'Lọc: có chữ “xuất”'], name: 'Sổ' };
      return valueOf(await exportEntries(deps, office, asked, wish, SHEET_WORDS));
    };
    const list = await leaving();
    const taking = async (name: string, content: Readable) =>
      valueOf(await takeList(deps, office, { listOf: laoCai, name, content })).importId;
    const workbook = await taking('xuat.xlsx', Readable.from([await buffer(writeXlsx([list]))]));
    const csv = await taking(
      'xuat.csv',
      Readable.from([Buffer.from(await text(Readable.from(writeCsv(list))))]),
    );
    for (const importId of [workbook, csv]) {
      const { kind: read, blocked, counts } = await view(importId);
      expect([read, blocked, counts.ready]).toEqual([listKind, 0, all.length]);
      const known = { entries: 0, knownEntries: all.length };
      expect((await step(importId)).entering).toMatchObject(known);
      expect(await codeOf(lay(importId))).toBe('IMPORT_NOTHING_NEW');
    }
    for (const entryId of ids) {
      const request = { entryId, idempotencyKey: deps.newId(), reason: 'ghi nhầm' };
      const on = deps.clock.today();
      valueOf(await closeEntry(deps, office, { ...request, as: 'mistake', on }));
    }
    valueOf(await lay(csv));
    valueOf(await enter(csv));
    expect((await leaving()).rows).toEqual(list.rows);
  },
);
