import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { loadUnits } from '#platform/units/load.ts';
import { inTransaction } from '#storage/database.ts';
import { unitsIn } from '#storage/units/is-within.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { askUndo } from './ask-undo.ts';
import { confirmChange } from './confirm-change.ts';
import { confirmUndo } from './confirm-undo.ts';
import { followUnits } from './follow-units.ts';
import { keepChange } from './keep-change.ts';
import { prepareChange, type PrepareChange } from './prepare-change.ts';
import { unitRecords } from './unit-records.ts';
import { listChanges, viewChange } from './view-change.ts';
import { viewUnit } from './view-unit.ts';
import { withdrawChange } from './withdraw-change.ts';

const TODAY = plainDate(2026, 11, 24);
const ON = plainDate(2027, 1, 1);
const { bacHa, lungPhinh, laoCai, vinhLong } = PLACES;
// Its own register: a confirmed change goes into it.
const deps = { ...(await testDeps({ today: TODAY })), units: new UnitRegister(loadUnits()) };
const administrator = await makeActor(deps, 'administrator', { unitId: laoCai });
const second = await makeActor(deps, 'administrator', { unitId: laoCai });
const elsewhere = await makeActor(deps, 'administrator', { unitId: vinhLong });
const officer = await makeActor(deps, 'communeOfficer', { unitId: bacHa });

beforeEach(() => deps.clock.moveTo(TODAY));
afterEach(async () => {
  deps.clock.moveTo(TODAY);
  const changes = await listChanges(deps, administrator);
  for (const { id: changeId, state } of changes.ok ? changes.value : [])
    if (state === 'waiting') await withdrawChange(deps, administrator, at(changeId));
});

const EMPTY = Object.fromEntries([
  ...[0, 1, 2, 3, 4, 5].map((at) => [`source${at}`, '']),
  ...[0, 1, 2].flatMap((at) => [
    [`into${at}`, ''],
    [`newKind${at}`, null],
    [`newName${at}`, ''],
    [`newCode${at}`, ''],
  ]),
]) as Pick<PrepareChange, 'source0'> as PrepareChange;

/** Bắc Hà and Lùng Phình become the ward of Bắc Hà on 01/01/2027. */
function merger(of: Partial<PrepareChange> = {}): PrepareChange {
  return {
    ...EMPTY,
    kind: 'merge',
    on: ON,
    number: '1673/NQ-UBTVQH15',
    dated: plainDate(2026, 11, 10),
    body: 'standingCommittee',
    note: '',
    sourceStays: false,
    source0: bacHa,
    source1: lungPhinh,
    newKind0: 'Phường',
    newName0: 'Bắc Hà',
    newCode0: '02839',
    idempotencyKey: deps.newId(),
    ...of,
  };
}
const WARD = 'a:2027-01-01.c-15.phuong-bac-ha';

async function entered(of: Partial<PrepareChange> = {}): Promise<string> {
  const prepared = await prepareChange(deps, administrator, merger(of));
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusals));
  return prepared.value.changeId;
}
const confirm = (changeId: string, actor: ConfirmedActor = second) =>
  confirmChange(deps, actor, { changeId, idempotencyKey: deps.newId() });
const at = (changeId: string) => ({
  changeId,
  reason: 'nghị quyết đã đính chính',
  idempotencyKey: deps.newId(),
});
const refused = (code: string) => ({ ok: false, refusals: [{ code }] });
const reach = async (withinId: string, day: typeof ON) => {
  const { rows } = await inTransaction(deps.db, (trx) =>
    unitsIn({ withinUnits: new Set([withinId]), day }).execute(trx),
  );
  return rows.map(({ unitId }) => unitId).sort();
};

describe('a merger to come', () => {
  test('shows before what moves, each number with its list', async () => {
    const producer = await makeProducer(deps);
    await makeProduct(deps, producer.id);
    await makeDossier(deps, 'draft');
    const changeId = await entered();
    const seen = async (kind: 'producers' | null) =>
      viewChange(deps, administrator, { changeId, kind, page: 1 });
    expect(await seen(null)).toMatchObject({
      ok: true,
      value: { moving: { producers: 2, products: 2, certificates: 0, dossiers: 1, accounts: 1 } },
    });
    const list = await seen('producers');
    expect(list.ok && list.value.rows.map(({ unitName }) => unitName)).toEqual([
      'Xã Bắc Hà',
      'Xã Bắc Hà',
    ]);
  });

  test('sent twice is entered once; the same key for another is refused', async () => {
    const form = merger();
    const first = await prepareChange(deps, administrator, form);
    expect(await prepareChange(deps, administrator, form)).toEqual(first);
    expect(await prepareChange(deps, administrator, { ...form, note: 'khác' })).toMatchObject(
      refused('KEY_USED_FOR_ANOTHER'),
    );
  });

  test('is told on the page of its commune, and opened by whoever keeps the province', async () => {
    const changeId = await entered();
    const told = async (actor: Actor) => {
      const unit = await viewUnit(deps, actor, bacHa);
      return unit.ok && unit.value.changes.find(({ id }) => id === changeId)?.mayOpen;
    };
    expect([await told(officer), await told(administrator)]).toEqual([false, true]);
  });

  test('is told in the list of changes too, and opened from it by whoever keeps the province', async () => {
    const changeId = await entered();
    const listed = async (actor: Actor) => {
      const changes = await listChanges(deps, actor);
      return changes.ok && changes.value.find(({ id }) => id === changeId)?.may.open;
    };
    expect([await listed(officer), await listed(administrator)]).toEqual([false, true]);
  });

  test('is entered for one’s own province alone, by whoever may', async () => {
    expect(await prepareChange(deps, elsewhere, merger())).toMatchObject(refused('NOT_ALLOWED'));
    expect(await prepareChange(deps, officer, merger())).toMatchObject(refused('NOT_ALLOWED'));
    const changeId = await entered();
    expect(await confirm(changeId, elsewhere)).toMatchObject(refused('NOT_ALLOWED'));
    expect(await confirm(changeId, officer)).toMatchObject(refused('NOT_ALLOWED'));
    expect(await viewChange(deps, elsewhere, { changeId, kind: null, page: 1 })).toMatchObject(
      refused('NOT_ALLOWED'),
    );
    expect(
      await viewChange(deps, administrator, { changeId: deps.newId(), kind: null, page: 1 }),
    ).toMatchObject(refused('NOT_FOUND'));
  });

  test('asks for what a paper must say', async () => {
    const asked = async (of: Partial<PrepareChange>) => {
      const answer = await prepareChange(deps, administrator, merger(of));
      return answer.ok ? 'ok' : `${answer.refusals[0].code} ${answer.refusals[0].field}`;
    };
    expect(await asked({ number: '' })).toBe('REQUIRED number');
    expect(await asked({ dated: null })).toBe('REQUIRED dated');
    expect(await asked({ body: null })).toBe('REQUIRED body');
    expect(await asked({ on: null })).toBe('REQUIRED on');
    expect(await asked({ newKind0: null })).toBe('REQUIRED newKind0');
    expect(await asked({ kind: 'rename', source1: '', newName0: '' })).toBe('REQUIRED newName0');
    expect(await asked({ kind: 'same', source1: '', newName0: '', into0: lungPhinh })).toBe(
      'REQUIRED note',
    );
    expect(await asked({ on: plainDate(2026, 11, 1) })).toBe('UNIT_CHANGE_BEFORE_LAW on');
  });
});

describe('taking back', () => {
  test('before anybody confirmed: whoever entered it', async () => {
    const changeId = await entered();
    expect(await withdrawChange(deps, administrator, at(changeId))).toMatchObject({
      ok: true,
      value: { state: 'withdrawn' },
    });
    expect(await confirm(changeId)).toMatchObject(refused('UNIT_CHANGE_SETTLED'));
  });

  test('after that: two people, before its day, with nothing that leans on it', async () => {
    const changeId = await entered();
    await confirm(changeId);
    const own = { changeId, idempotencyKey: deps.newId() };
    const later = await entered({
      on: plainDate(2028, 1, 1),
      source0: WARD,
      source1: '',
      newName0: '',
      newKind0: null,
      into0: 'c:02842',
    });
    expect(await askUndo(deps, second, at(changeId))).toMatchObject(refused('UNIT_CHANGE_NEEDED'));
    await withdrawChange(deps, administrator, at(later));
    expect(await askUndo(deps, second, at(changeId))).toMatchObject({ ok: true });
    expect(await confirmUndo(deps, second, own)).toMatchObject(refused('UNIT_CHANGE_OWN'));
    expect(await keepChange(deps, administrator, at(changeId))).toMatchObject({
      ok: true,
      value: { state: 'confirmed' },
    });
    await askUndo(deps, second, at(changeId));
    deps.clock.moveTo(ON);
    expect(await confirmUndo(deps, administrator, own)).toMatchObject(
      refused('UNIT_CHANGE_IN_FORCE'),
    );
    deps.clock.moveTo(TODAY);
    expect(await confirmUndo(deps, administrator, own)).toMatchObject({
      ok: true,
      value: { state: 'undone' },
    });
    expect(deps.units.unitById(WARD, ON)).toBeUndefined();
    expect(deps.units.unitById(bacHa, ON)?.validTo).toBeNull();
    expect(await reach(bacHa, ON)).toContain(bacHa);
  });
});

test('what was entered twice waits for the first to be settled', async () => {
  await entered();
  expect(await prepareChange(deps, administrator, merger())).toMatchObject(
    refused('UNIT_CHANGE_SAME_DAY'),
  );
});

test('a confirmed merger moves nothing until a second person confirms, then by itself on its day', async () => {
  const changeId = await entered();
  // Another process, with a register of its own.
  const other = { ...deps, units: new UnitRegister(loadUnits()) };
  onTestFinished(followUnits(other, 50));
  expect(deps.units.unitById(WARD, ON)).toBeUndefined();
  expect(await confirm(changeId, administrator)).toMatchObject(refused('UNIT_CHANGE_OWN'));
  expect(await confirm(changeId)).toMatchObject({ ok: true, value: { state: 'confirmed' } });
  expect(deps.units.unitById(bacHa, TODAY)?.validTo).toBe(ON);
  expect(await reach(WARD, TODAY)).toEqual([WARD]);
  expect(await reach(WARD, ON)).toEqual(expect.arrayContaining([WARD, bacHa, lungPhinh]));
  const restarted = new UnitRegister(await unitRecords(deps.db));
  expect(restarted.fullAddress(WARD, ON)).toBe('phường Bắc Hà, tỉnh Lào Cai');
  expect(restarted.fullAddress(bacHa, TODAY)).toBe('xã Bắc Hà, tỉnh Lào Cai');
  await expect
    .poll(() => other.units.unitById(WARD, ON)?.fullName, { timeout: 10_000 })
    .toBe('Phường Bắc Hà');
});
