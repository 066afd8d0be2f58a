import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { SupportInput } from '#domain/support/records/check-record.ts';
import type { SupportKind } from '#domain/support/records/kinds.ts';
import { verifyLedger } from '../../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../../testing/commune-work.ts';
import { makeActor, makeProducer, PLACES } from '../../testing/make.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { addPerson, strikePerson, viewPeople } from './add-people.ts';
import { correctSupport } from './correct-support.ts';
import { enterSupport } from './enter-support.ts';
import { linkSupport } from './link-support.ts';
import { listSupports, sumSupports, type SupportQuestion } from './list-supports.ts';
import { paySupport, strikePayment } from './pay-support.ts';
import { endNone, stateNone, viewNone } from './state-none.ts';
import { viewOwnSupport, viewSupported } from './view-supported.ts';
import { viewSupport } from './view-support.ts';

const TODAY = plainDate(2026, 11, 30);
const deps = await testDeps({ today: TODAY });
const later = { ...deps, clock: { ...deps.clock, today: () => addDays(TODAY, 10) } };
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const other = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const key = () => ({ idempotencyKey: deps.newId() });
const ASKED: SupportQuestion = {
  ...{ year: 2026, by: 'spent', group: null, kind: null, source: null },
  ...{ unitId: null, producerId: null, text: '', order: 'day' },
};
const MACHINE = {
  ...{ title: 'Máy tráng 2 lớp', type: 'machine', firstDay: '02/03/2026' },
  ...{ cost: '148.000.000', cost_central: '74.000.000', cost_producer: '74.000.000' },
  ...{ contractNumber: '12/HĐ', contractDay: '02/03/2026', contractValue: '148.000.000' },
};
const enter = async (
  values: SupportInput['values'],
  kind: SupportKind = 'machinery',
  unitId: string = PLACES.bacHa,
) => {
  const request = { kind, input: { unitId, values }, ...key() };
  return valueOf(await enterSupport(deps, office, request)).supportId;
};
const seqOf = async (id: string) => valueOf(await viewSupport(deps, office, id)).seq;
const act = async (supportId: string) => ({
  ...{ supportId, seenSeq: await seqOf(supportId) },
  ...key(),
});

describe('money by contract', () => {
  const payment = { on: plainDate(2026, 5, 4), source: 'central', paper: 'UNC 7' } as const;

  test('counts on the day on which it was paid, up to the contract', async () => {
    const id = await enter(MACHINE);
    expect(valueOf(await sumSupports(deps, commune, ASKED)).sums).toEqual([]);
    const pay = async (amount: number, change = {}) =>
      paySupport(deps, commune, { ...(await act(id)), ...payment, amount, ...change });
    valueOf(await pay(100_000_000));
    expect(await codeOf(pay(48_000_001))).toBe('SUPPORT_PAID_TOO_MUCH');
    expect(await codeOf(pay(1, { on: addDays(TODAY, 1) }))).toBe('SUPPORT_DAY_AHEAD');
    expect(await codeOf(pay(1, { on: plainDate(2026, 3, 1) }))).toBe('SUPPORT_PAID_BEFORE');
    valueOf(await pay(48_000_000, { on: TODAY, source: 'producer' }));
    expect(valueOf(await sumSupports(deps, commune, ASKED)).sums).toEqual([
      { kind: 'machinery', source: 'central', amount: 100_000_000 },
      { kind: 'machinery', source: 'producer', amount: 48_000_000 },
    ]);
    const foreign = { ...(await act(id)), ...payment, amount: 1 };
    expect(await codeOf(paySupport(deps, other, foreign))).toBe('NOT_ALLOWED');
    const less = { ...MACHINE, cost: '147.000.000', cost_central: '73.000.000' };
    const input = { unitId: PLACES.bacHa, values: { ...less, contractValue: '147.000.000' } };
    const correction = { ...(await act(id)), input };
    expect(await codeOf(correctSupport(deps, commune, correction))).toBe('SUPPORT_PAID_MORE');
  });

  test('that was entered wrongly is struck out, and stays as of the days before', async () => {
    const id = await enter({ ...MACHINE, title: 'Máy sấy' });
    valueOf(await paySupport(deps, commune, { ...(await act(id)), ...payment, amount: 5 }));
    const [first] = valueOf(await viewSupport(deps, office, id)).payments;
    const strike = { paymentId: first?.id ?? '', reason: 'Ghi nhầm' };
    valueOf(await strikePayment(later, commune, { ...(await act(id)), ...strike }));
    expect(await codeOf(strikePayment(later, commune, { ...(await act(id)), ...strike }))).toBe(
      'SUPPORT_NO_SUCH_PAYMENT',
    );
    const spent = await deps.db
      .selectFrom('supportSpent')
      .select(['amount', 'day', 'knownFrom', 'knownUntil'])
      .where('recordId', '=', id)
      .execute();
    expect(spent).toEqual([
      { amount: 5, day: payment.on, knownFrom: TODAY, knownUntil: addDays(TODAY, 10) },
    ]);
  });

  test('needs a contract', async () => {
    const id = await enter(
      { title: 'Tư vấn', type: 'dossier', firstDay: '02/03/2026' },
      'consulting',
    );
    const pay = { ...(await act(id)), ...payment, amount: 1 };
    expect(await codeOf(paySupport(deps, commune, pay))).toBe('SUPPORT_NO_CONTRACT');
  });
});

describe('people of a course', () => {
  const person = {
    ...{ who: 'worker', name: 'Vàng Thị Mẫu', sex: 'female', body: '', again: false },
    ...{ producerId: '', certificateNumber: '07/CC', certificateDay: '20/06/2026' },
  };

  test('are shown to whoever may see people; the same name twice is asked about', async () => {
    const id = await enter(
      { title: 'An toàn thực phẩm', type: 'foodSafety', firstDay: '19/06/2026' },
      'training',
    );
    const { id: producerId } = await makeProducer(deps);
    const add = async (change = {}, actor = commune) =>
      addPerson(deps, actor, { ...(await act(id)), ...person, producerId, ...change });
    valueOf(await add());
    expect(await codeOf(add({ name: ' vàng thị  MẪU' }))).toBe('SUPPORT_PERSON_TWICE');
    valueOf(await add({ again: true }));
    valueOf(await add({ producerId: '' }));
    expect(await codeOf(add({ certificateDay: '18/06/2026' }))).toBe('SUPPORT_CERTIFICATE_BEFORE');
    expect(await codeOf(add({ certificateDay: '' }))).toBe('SUPPORT_FIELD_MISSING');
    expect(await codeOf(add({ certificateDay: '01/12/2026' }))).toBe('SUPPORT_DAY_AHEAD');
    expect(await codeOf(add({ name: '' }))).toBe('SUPPORT_FIELD_MISSING');
    expect(await codeOf(add({ who: 'guest' }))).toBe('SUPPORT_NOT_OFFERED');
    expect(await codeOf(add({ producerId: deps.newId() }))).toBe('SUPPORT_OUTSIDE_REACH');
    expect(await codeOf(add({}, other))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewPeople(deps, leader, id))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewPeople(deps, office, deps.newId()))).toBe('NOT_FOUND');
    const people = valueOf(await viewPeople(deps, office, id));
    expect(people.map(({ name }) => name)).toEqual(Array(3).fill('Vàng Thị Mẫu'));
    expect(people.filter((one) => one.producerId === producerId)).toHaveLength(2);
    const acts = await deps.db
      .selectFrom('act')
      .select('data')
      .where('subjectId', '=', id)
      .execute();
    expect(JSON.stringify(acts)).not.toContain('Mẫu');
    const strike = { personId: people[0]?.id ?? '' };
    valueOf(await strikePerson(deps, commune, { ...(await act(id)), ...strike }));
    expect(await codeOf(strikePerson(deps, commune, { ...(await act(id)), ...strike }))).toBe(
      'SUPPORT_NO_SUCH_PERSON',
    );
    expect(valueOf(await viewSupport(deps, leader, id)).people).toEqual([
      { who: 'worker', people: 2, women: 2, certificates: 2 },
    ]);
  });

  test('have no list where the kind keeps none', async () => {
    const id = await enter({ ...MACHINE, title: 'Máy hút chân không' });
    expect(await codeOf(addPerson(deps, commune, { ...(await act(id)), ...person }))).toBe(
      'SUPPORT_NO_PEOPLE_HERE',
    );
  });
});

describe('a unit that had nothing', () => {
  const nothing = { unitId: PLACES.lungPhinh, kind: 'fair', year: 2026 } as const;

  test('says so once; that ends when a record is entered after all', async () => {
    const { noneId } = valueOf(await stateNone(deps, other, { ...nothing, ...key() }));
    expect(await codeOf(stateNone(deps, other, { ...nothing, ...key() }))).toBe(
      'SUPPORT_NONE_STATED',
    );
    expect(await codeOf(stateNone(deps, commune, { ...nothing, ...key() }))).toBe('NOT_ALLOWED');
    expect(await codeOf(stateNone(deps, other, { ...nothing, year: 2027, ...key() }))).toBe(
      'SUPPORT_YEAR_AHEAD',
    );
    const end = { noneId, seenSeq: 1 };
    expect(await codeOf(endNone(deps, commune, { ...end, ...key() }))).toBe('NOT_ALLOWED');
    valueOf(await endNone(deps, other, { ...end, ...key() }));
    expect(await codeOf(endNone(deps, other, { ...end, seenSeq: 2, ...key() }))).toBe(
      'SUPPORT_NONE_ENDED',
    );
    valueOf(await stateNone(deps, other, { ...nothing, ...key() }));
    expect(valueOf(await viewNone(deps, leader, 2026)).rows).toMatchObject([
      { kind: 'fair', unitId: PLACES.lungPhinh, mayEnd: false },
    ]);
    const fair = { title: 'Hội chợ vùng cao', type: 'province', firstDay: '02/09/2026' };
    await enter(fair, 'fair', PLACES.lungPhinh);
    expect(valueOf(await viewNone(deps, leader, 2026)).rows).toEqual([]);
    expect(await codeOf(stateNone(deps, other, { ...nothing, ...key() }))).toBe('SUPPORT_NOT_NONE');
  });
});

test('a producer sees what it received; every number of the register leads to as long a list', async () => {
  const id = await enter({
    ...MACHINE,
    title: 'Máy ép dầu',
    firstDay: '02/03/2025',
    contractDay: '',
  });
  const { id: producerId } = await makeProducer(deps);
  valueOf(await linkSupport(deps, office, { supportId: id, producerId, productId: '', ...key() }));
  const pay = { on: TODAY, source: 'central', paper: 'UNC 9', amount: 7_000_000 } as const;
  valueOf(await paySupport(deps, office, { ...(await act(id)), ...pay }));
  const own = await makeActor(deps, 'producer', { producerId });
  const received = {
    total: 1,
    spent: 7_000_000,
    rewards: 0,
    rows: [{ title: 'Máy ép dầu', others: 0 }],
  };
  expect(await viewOwnSupport(deps, own)).toMatchObject(received);
  expect(valueOf(await viewSupported(deps, leader, producerId))).toMatchObject(received);
  expect(await codeOf(viewSupported(deps, other, producerId))).toBe('NOT_ALLOWED');
  expect(await codeOf(viewSupported(deps, office, deps.newId()))).toBe('NOT_FOUND');
  const all = { ...ASKED, year: null, by: 'begun', producerId } as const;
  expect(valueOf(await listSupports(deps, office, all, 1))).toMatchObject({
    total: 1,
    spent: 7_000_000,
  });
});

test('a record of the province is read by the commune of a producer that it was for', async () => {
  const fair = { title: 'Hội chợ vùng', type: 'region', firstDay: '02/09/2026' };
  const id = await enter(fair, 'fair', PLACES.laoCai);
  expect(await codeOf(viewSupport(deps, commune, id))).toBe('NOT_ALLOWED');
  const { id: producerId } = await makeProducer(deps);
  valueOf(await linkSupport(deps, office, { supportId: id, producerId, productId: '', ...key() }));
  const away = await makeProducer(deps, { unitId: PLACES.lungPhinh });
  const far = { supportId: id, producerId: away.id, productId: '', ...key() };
  valueOf(await linkSupport(deps, office, far));
  const view = valueOf(await viewSupport(deps, commune, id));
  expect(view.mayKeep).toBe(false);
  expect(new Map(view.links.map((one) => [one.producerId, one.opens]))).toEqual(
    new Map([
      [producerId, true],
      [away.id, false],
    ]),
  );
  const asked = { ...ASKED, by: 'begun', producerId } as const;
  expect(valueOf(await listSupports(deps, commune, asked, 1)).total).toBe(1);
  expect(valueOf(await listSupports(deps, other, asked, 1)).total).toBe(0);
});

test('payments, people and statements stand as they were acted', async () => {
  expect((await verifyLedger(deps, null)).finding).toBe(null);
  await deps.db
    .updateTable('supportPayment')
    .set({ amount: 1 })
    .where('paper', '=', 'UNC 9')
    .execute();
  expect((await verifyLedger(deps, null)).finding).toMatchObject({ code: 'LEDGER_STATE_DIFFERS' });
});
