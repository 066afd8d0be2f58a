import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { IMPORT } from '#domain/imports/import-acts.ts';
import type { Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { openDossier } from '../dossier/open-dossier.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { answerRows } from './answer-rows.ts';
import { dropList } from './drop-list.ts';
import { enterList } from './enter-list.ts';
import { giveRows, leaveRow } from './give-rows.ts';
import { askUndoList, keepList, sendBackList, withdrawList } from './import-subject.ts';
import { layDown } from './lay-down.ts';
import { takeList } from './take-list.ts';
import { undoList } from './undo-list.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 30) });
const { laoCai, bacHa } = PLACES;
const office = await makeActor(deps, 'officeOfficer', { unitId: laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: laoCai });
const leader = await makeActor(deps, 'leader', { unitId: laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: bacHa });

const HEAD = 'TT,Tên sản phẩm,Chủ thể,Địa chỉ,Điểm,Hạng sao,Số quyết định,Ngày quyết định,Nhóm';
let serial = 0;

/** A list of its own each time: its producers live in a hamlet of their own number. */
async function taken(rows: readonly string[], by = office): Promise<string> {
  serial += 1;
  const text = [`DANH SÁCH ${String(serial)}`, HEAD, ...rows].join('\n');
  const content = Readable.from([Buffer.from(text)]);
  const name = `${String(serial)}.csv`;
  return valueOf(await takeList(deps, by, { listOf: laoCai, name, content })).importId;
}

const PLUM =
  '1,Mận sấy dẻo,HTX Bản Mây,"thôn Bản Mây, xã Bắc Hà",,4,4261/QĐ-UBND,29/12/2021,Thực phẩm';
const RICE =
  '2,Gạo Séng cù,HTX Bản Mây,"thôn Bản Mây, xã Bắc Hà",,3,4261/QĐ-UBND,29/12/2021,Thực phẩm';
const TEA = '3,Chè Shan tuyết,Công ty TNHH Bản Liền,xã Bắc Hà,,3,4261/QĐ-UBND,,';

const state = (importId: string) => readStanding(deps.db, IMPORT, importId);
async function now(importId: string) {
  const { seq: seenSeq } = await state(importId);
  return { importId, seenSeq, idempotencyKey: deps.newId() };
}
const lay = async (importId: string, withoutPaper = false, by = office) =>
  layDown(deps, by, { ...(await now(importId)), withoutPaper });
const enter = async (importId: string, by = head) => {
  const { sha256 } = await state(importId);
  return enterList(deps, by, { ...(await now(importId)), shown: sha256 ?? '' });
};
const reason = async (importId: string) => ({ ...(await now(importId)), reason: 'sai tỉnh' });
const codesOf = async (answer: Promise<Result<unknown>>) => {
  const result = await answer;
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};

/** What stands in the register and was not taken back. */
async function register() {
  const count = async (table: 'producer' | 'product') =>
    (await deps.db.selectFrom(table).select('id').where('closedAs', 'is', null).execute()).length;
  const stars = await deps.db
    .selectFrom('certificate')
    .innerJoin('certificateState', 'certificateId', 'certificate.id')
    .select(['star', 'decidedOn'])
    .where('annulledOn', 'is', null)
    .orderBy('decidedOn')
    .orderBy('star', 'desc')
    .execute();
  return {
    producers: await count('producer'),
    products: await count('product'),
    stars: stars.map(({ star, decidedOn }) => `${star}★ ${decidedOn}`),
  };
}

const entered = async (product: string, producer: string) => {
  const importId = await taken([`1,${product},${producer},xã Bắc Hà,,3,5/QĐ-UBND,01/06/2023,`]);
  valueOf(await lay(importId));
  valueOf(await enter(importId));
  return importId;
};

const producerNamed = (name: string) =>
  deps.db
    .selectFrom('producer')
    .select('id')
    .where('legalName', '=', name)
    .executeTakeFirstOrThrow();

/** Who was told what of a list. */
async function toldOf(importId: string) {
  const rows = await deps.db
    .selectFrom('notice')
    .select(['accountId', 'kind'])
    .where('subjectId', '=', importId)
    .orderBy('actSeq')
    .orderBy('accountId')
    .execute();
  return rows.map(({ accountId, kind }) => [accountId, kind]);
}

/** The acts that followed from an act on the list. */
async function batchOf(importId: string, kind: string) {
  const rows = await deps.db
    .selectFrom('act')
    .innerJoin('act as own', 'own.batchId', 'act.id')
    .select('own.kind')
    .where('act.subjectId', '=', importId)
    .where('act.kind', '=', kind)
    .orderBy('own.id')
    .execute();
  return rows.map((row) => row.kind);
}

/** Counted from what stands before each test. */
let before = await register();
beforeEach(async () => {
  before = await register();
});
async function added() {
  const after = await register();
  return {
    producers: after.producers - before.producers,
    products: after.products - before.products,
    stars: after.stars.length - before.stars.length,
  };
}
const NOTHING = { producers: 0, products: 0, stars: 0 };

test('a list is answered, laid down, confirmed by another and stands in the register, whole', async () => {
  const importId = await taken([PLUM, RICE, TEA]);
  expect(await codesOf(lay(importId))).toEqual(['IMPORT_PAPER_MISSING']);
  const which = { withoutPaper: '4261/QĐ-UBND' };
  const given = {
    producer: '',
    star: '',
    decisionNumber: '',
    decisionDate: '29/12/2021',
    commune: '',
  };
  expect(valueOf(await giveRows(deps, office, { importId, which, ...given }))).toEqual({ rows: 1 });
  valueOf(await lay(importId));
  expect(await added()).toEqual(NOTHING);
  expect(await codeOf(enter(importId, office))).toBe('NOT_ALLOWED');
  valueOf(await enter(importId));
  expect(await added()).toEqual({ producers: 2, products: 3, stars: 3 });
  expect((await register()).stars).toEqual(
    expect.arrayContaining(['4★ 2021-12-29', '3★ 2021-12-29']),
  );
  const producer = await deps.db
    .selectFrom('producer')
    .select(['legalName', 'kind', 'street', 'unitId', 'identifier', 'phone'])
    .where('legalName', '=', 'HTX Bản Mây')
    .executeTakeFirstOrThrow();
  expect(producer).toEqual({
    legalName: 'HTX Bản Mây',
    kind: 'cooperative',
    street: 'thôn Bản Mây',
    unitId: bacHa,
    identifier: null,
    phone: null,
  });
  expect((await verifyLedger(deps, null)).finding).toBe(null);
});

test('a list of what the register has adds what is new and nothing twice', async () => {
  const again = await taken([PLUM, RICE]);
  expect(await codesOf(lay(again))).toEqual(['IMPORT_NOTHING_NEW']);
  const more = await taken([
    PLUM,
    '2,Mận sấy dẻo,hợp tác xã Bản Mây,xã Bắc Hà,,4,88/QĐ-UBND,02/02/2025,',
    '3,Rượu ngô,HTX Bản Mây,xã Bắc Hà,,3,88/QĐ-UBND,02/02/2025,',
  ]);
  const row = { importId: more, code: 'PRODUCT_TWICE', found: null, answer: 'proposed' } as const;
  await answerRows(deps, office, row);
  await answerRows(deps, office, { ...row, code: 'PRODUCER_SPELT' });
  valueOf(await lay(more));
  valueOf(await enter(more));
  expect(await added()).toEqual({ producers: 0, products: 1, stars: 2 });
});

describe('before anything is entered', () => {
  test('all that is not answered, placed or known is said at once', async () => {
    const importId = await taken([
      '1,Mật ong,,xã Bắc Hà,,3,1/QĐ-UBND,01/02/2022,',
      '2,Mật ong rừng,Hộ Giàng A,xã Bắc Hà,,tiềm năng 5 sao,1/QĐ-UBND,01/02/2022,',
    ]);
    expect(await codesOf(lay(importId))).toEqual(['IMPORT_WAITING', 'IMPORT_NAMELESS']);
    const leave = { importId, code: 'PRODUCER_MISSING', found: null, answer: 'printed' } as const;
    await answerRows(deps, office, leave);
    await answerRows(deps, office, { ...leave, code: 'STAR_NOT_GIVEN' });
    expect(await codesOf(lay(importId))).toEqual(['IMPORT_NAMELESS']);
    valueOf(await leaveRow(deps, office, { importId, row: 3, leave: true }));
    valueOf(await lay(importId));
    valueOf(await enter(importId));
    expect(await added()).toEqual({ producers: 1, products: 1, stars: 0 });
  });

  test('a row that cannot stand is named, and nothing of the list is written', async () => {
    const importId = await taken([
      '1,Chuối sấy,HTX Nậm Đét,xã Bắc Hà,,3,7/QĐ-UBND,01/02/2022,',
      '2,Quế chẻ,HTX Nậm Đét,xã Bắc Hà,"68,5",4,7/QĐ-UBND,01/02/2022,',
    ]);
    await answerRows(deps, office, {
      importId,
      code: 'SCORE_STAR_DIFFER',
      found: null,
      answer: 'printed',
    });
    expect(await codesOf(lay(importId))).toEqual(['IMPORT_ROW_REFUSED', 'EARLIER_STAR']);
    expect((await state(importId)).state).toBe('open');
    expect(await added()).toEqual(NOTHING);
  });

  test('five stars by a decision of the province wait for that of the ministry', async () => {
    const importId = await taken(['1,Chè cổ thụ,HTX Tả Củ Tỷ,xã Bắc Hà,,5,7/QĐ-UBND,01/02/2022,']);
    expect(await codesOf(lay(importId))).toEqual(['IMPORT_PAPER_MISSING']);
    valueOf(await lay(importId, true));
    valueOf(await enter(importId));
    expect(await added()).toEqual({ producers: 1, products: 1, stars: 0 });
  });
});

describe('while a second person reads it', () => {
  test('it stays as it is; it goes back by either of them and is laid down again', async () => {
    const importId = await taken(['1,Ớt ngâm,HTX Cốc Ly,xã Bắc Hà,,3,9/QĐ-UBND,01/03/2022,']);
    valueOf(await lay(importId));
    expect(await codeOf(leaveRow(deps, office, { importId, row: 3, leave: true }))).toBe(
      'IMPORT_LAID_DOWN',
    );
    expect(await codeOf(dropList(deps, office, { importId }))).toBe('IMPORT_LAID_DOWN');
    expect(await codeOf(lay(importId))).toBe('IMPORT_LAID_DOWN');
    expect(await toldOf(importId)).toEqual([
      [head.accountId, 'importWaits'],
      [leader.accountId, 'importWaits'],
    ]);
    valueOf(await sendBackList(deps, head, await reason(importId)));
    expect((await toldOf(importId)).at(-1)).toEqual([office.accountId, 'importSentBack']);
    expect(await codeOf(enter(importId))).toBe('IMPORT_NOT_LAID_DOWN');
    valueOf(await lay(importId));
    valueOf(await withdrawList(deps, office, await reason(importId)));
    expect(await added()).toEqual(NOTHING);
  });

  test('a register that changed meanwhile is read once more', async () => {
    const importId = await taken(['1,Măng khô,HTX Nậm Lúc,xã Bắc Hà,,3,9/QĐ-UBND,01/03/2022,']);
    valueOf(await lay(importId));
    await makeProducer(deps, { legalName: 'HTX Nậm Lúc', unitId: bacHa });
    expect(await codeOf(enter(importId))).toBe('IMPORT_NOT_AS_LAID');
  });

  test('whoever laid it down does not confirm, nor does one of its producers', async () => {
    await entered('Thóc nếp', 'HTX Thải Giàng Phố');
    const known = await producerNamed('HTX Thải Giàng Phố');
    const importId = await taken(
      ['1,Ngô nếp,HTX Thải Giàng Phố,xã Bắc Hà,,3,9/QĐ-UBND,01/03/2022,'],
      head,
    );
    valueOf(await lay(importId, false, head));
    expect(await codeOf(enter(importId, head))).toBe('IMPORT_BY_ONESELF');
    const { grants } = await makeActor(deps, 'producer', { producerId: known.id });
    const tied = { ...leader, grants: [...leader.grants, ...grants] };
    expect(await codeOf(enter(importId, tied))).toBe('EARLIER_OVER_A_TIE');
    const other = await taken(['1,Lạc đỏ,HTX Thải Giàng Phố,xã Bắc Hà,,3,9/QĐ-UBND,01/03/2022,']);
    const tiedOffice = { ...office, grants: [...office.grants, ...grants] };
    expect(await codeOf(lay(other, false, tiedOffice))).toBe('EARLIER_OVER_A_TIE');
    valueOf(await enter(importId, leader));
  });

  test('sent twice it is entered once', async () => {
    const importId = await taken([
      '1,Tương ớt,HTX Hoàng Thu Phố,xã Bắc Hà,,3,9/QĐ-UBND,01/03/2022,',
    ]);
    valueOf(await lay(importId));
    const { sha256 } = await state(importId);
    const request = { ...(await now(importId)), shown: sha256 ?? '' };
    valueOf(await enterList(deps, head, request));
    valueOf(await enterList(deps, head, request));
    expect(await added()).toEqual({ producers: 1, products: 1, stars: 1 });
  });
});

describe('taking back what a list entered', () => {
  test('two people do it, as a whole; then the list is open and may be entered again', async () => {
    const importId = await entered('Cá hồi xông khói', 'HTX Sa Pa Xanh');
    expect(await added()).toEqual({ producers: 1, products: 1, stars: 1 });
    expect(await codeOf(undoList(deps, head, await now(importId)))).toBe('IMPORT_ENTERED');
    valueOf(await askUndoList(deps, head, await reason(importId)));
    expect(await codeOf(undoList(deps, head, await now(importId)))).toBe('IMPORT_BY_ONESELF');
    valueOf(await keepList(deps, leader, await reason(importId)));
    valueOf(await askUndoList(deps, office, await reason(importId)));
    valueOf(await undoList(deps, leader, await now(importId)));
    expect(await added()).toEqual(NOTHING);
    expect(await batchOf(importId, 'undo')).toEqual([
      'annul',
      'takeBackProduct',
      'takeBackProducer',
    ]);
    expect((await verifyLedger(deps, null)).finding).toBe(null);
    valueOf(await lay(importId));
    valueOf(await enter(importId));
    expect(await added()).toEqual({ producers: 1, products: 1, stars: 1 });
  });

  test('a star that a later list gave to one of its products stands in the way too', async () => {
    const first = await entered('Dứa Bản Lầu', 'HTX Bản Lầu');
    const later = '1,Dứa Bản Lầu,HTX Bản Lầu,xã Bắc Hà,,3,2/QĐ-UBND,01/06/2020,';
    const second = await taken([later]);
    valueOf(await lay(second));
    valueOf(await enter(second));
    valueOf(await askUndoList(deps, office, await reason(first)));
    expect(await codeOf(undoList(deps, head, await now(first)))).toBe('IMPORT_BUILT_ON');
    valueOf(await askUndoList(deps, office, await reason(second)));
    valueOf(await undoList(deps, head, await now(second)));
    valueOf(await undoList(deps, head, await now(first)));
    expect(await added()).toEqual(NOTHING);
  });

  test('what was built on it stands in the way, by name', async () => {
    const importId = await entered('Nấm hương', 'HTX Y Tý');
    const { id } = await producerNamed('HTX Y Tý');
    await makeProduct(deps, id, { name: 'Nấm khác' });
    valueOf(await askUndoList(deps, office, await reason(importId)));
    const refused = await undoList(deps, head, await now(importId));
    expect(refused).toEqual({
      ok: false,
      refusals: [{ code: 'IMPORT_BUILT_ON', data: { names: 'HTX Y Tý' } }],
    });
    expect(await added()).toEqual({ producers: 1, products: 2, stars: 1 });
  });
});

test('a producer of a list opens a dossier only when it is whole', async () => {
  const { id, producerId } = await deps.db
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'producerId')
    .select(['product.id', 'producerId'])
    .where('name', '=', 'Mận sấy dẻo')
    .executeTakeFirstOrThrow();
  const actor = await makeActor(deps, 'producer', { producerId });
  const request = { productId: id, kind: 'reassessment', idempotencyKey: deps.newId() } as const;
  expect(await codeOf(openDossier(deps, actor, request))).toBe('PRODUCER_INCOMPLETE');
});

test('nobody else lays down, gives, leaves out, sends back or takes back', async () => {
  const importId = await taken(['1,Sâm,HTX Ngũ Chỉ Sơn,xã Bắc Hà,,3,5/QĐ-UBND,01/06/2023,']);
  const given = { producer: 'A', star: '', decisionNumber: '', decisionDate: '', commune: '' };
  const refused = [
    lay(importId, false, commune),
    giveRows(deps, commune, { importId, which: { row: 3 }, ...given }),
    leaveRow(deps, commune, { importId, row: 3, leave: true }),
    withdrawList(deps, commune, await reason(importId)),
    sendBackList(deps, office, await reason(importId)),
    askUndoList(deps, commune, await reason(importId)),
    keepList(deps, commune, await reason(importId)),
    undoList(deps, office, await now(importId)),
  ];
  for (const one of refused) expect(await codeOf(one)).toBe('NOT_ALLOWED');
  const empty = { ...given, producer: '' };
  const give = (more: Partial<typeof given>) =>
    codesOf(giveRows(deps, office, { importId, which: { row: 3 }, ...empty, ...more }));
  expect(await give({})).toEqual(['IMPORT_GIVEN_NOTHING']);
  expect(await give({ star: '2', decisionNumber: '42', decisionDate: '31/02/2022' })).toEqual(
    Array.from({ length: 3 }, () => 'IMPORT_GIVEN_UNREADABLE'),
  );
  expect(
    await codesOf(askUndoList(deps, office, { ...(await now(importId)), reason: ' ' })),
  ).toEqual(['IMPORT_WITHOUT_REASON']);
});
