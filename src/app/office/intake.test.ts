import { DOSSIER } from '#domain/dossier/dossier.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import {
  codeOf,
  dossierAtOffice,
  forwardedDossier,
  receivedDossier,
  requestNow,
  submitAgain,
  valueOf,
} from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { acceptDossier } from './accept-dossier.ts';
import { officeReceive } from './office-receive.ts';
import { officeReturn, type OfficeReturnInput } from './office-return.ts';

const deps = await testDeps({ today: plainDate(2026, 10, 14) });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const otherProvince = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
const people = { commune, office };

async function standing(dossierId: string) {
  return await readStanding(deps.db, DOSSIER, dossierId);
}

async function lastSlip(): Promise<number> {
  const row = await deps.db
    .selectFrom('counter')
    .select('last')
    .where('unitId', '=', PLACES.laoCai)
    .where('kind', '=', 'officeSlip')
    .executeTakeFirst();
  return row?.last ?? 0;
}

async function returning(dossierId: string): Promise<OfficeReturnInput> {
  return {
    ...(await requestNow(deps, dossierId)),
    reasons: [{ text: 'Cấp lại giấy ATTP đúng tên.', criterion: '9' }],
    answerBy: plainDate(2026, 10, 30),
  };
}

test('the office receives under a number of its own series', async () => {
  const { id } = await forwardedDossier(deps, commune);
  const received = valueOf(await officeReceive(deps, office, await requestNow(deps, id)));
  expect(received).toMatchObject({
    state: 'officeReview',
    officeSlip: '01-T/PĐK-15-02839-2026',
    officeReceivedOn: '2026-10-14',
    communeSlip: '01-X/PĐK-15-02839-2026',
  });
});

test('a returned dossier keeps its place: number, receipt, round and code stay', async () => {
  const dossier = await dossierAtOffice(deps, people);
  const before = await standing(dossier.id);
  const returned = valueOf(await officeReturn(deps, office, await returning(dossier.id)));
  expect(returned).toMatchObject({
    state: 'officeReturned',
    openReasons: [{ text: 'Cấp lại giấy ATTP đúng tên.', criterion: '9' }],
    answerBy: '2026-10-30',
  });
  deps.clock.moveTo(plainDate(2026, 10, 26));
  await submitAgain(deps, dossier);
  const { officeSlip, officeReceivedOn, forwarded, forwardedOn } = before;
  expect(await standing(dossier.id)).toMatchObject({
    state: 'officeReview',
    version: 2,
    openReasons: [],
    officeSlip,
    officeReceivedOn,
    forwarded,
    forwardedOn,
  });
  deps.clock.moveTo(plainDate(2026, 10, 14));
});

test('an accepted dossier waits for a session', async () => {
  const { id } = await dossierAtOffice(deps, people);
  const input = { ...(await requestNow(deps, id)), note: 'Đủ thành phần.' };
  expect(valueOf(await acceptDossier(deps, head, input)).state).toBe('accepted');
  const acts = await listActs(deps.db, DOSSIER, id);
  expect(acts.at(-1)).toMatchObject({ kind: 'accept', data: { note: 'Đủ thành phần.' } });
});

test('a return without reason or with a day gone by is refused with both mistakes', async () => {
  const { id } = await dossierAtOffice(deps, people);
  const input = {
    ...(await returning(id)),
    reasons: [],
    answerBy: plainDate(2026, 10, 13),
  };
  const refused = await officeReturn(deps, office, input);
  expect(refused.ok ? [] : refused.refusals.map((one) => one.code)).toEqual([
    'REASON_MISSING',
    'ANSWER_DAY_NOT_AHEAD',
  ]);
  expect((await standing(id)).state).toBe('officeReview');
});

test('of two officers at once exactly one wins, at every act, and no number is lost', async () => {
  const { id } = await forwardedDossier(deps, commune);
  const before = await lastSlip();
  const request = () => requestNow(deps, id);
  // Both have the page open before either presses; else who is faster would decide the answer.
  const opened = [await request(), await request()] as const;
  const receive = await Promise.all([
    codeOf(officeReceive(deps, office, opened[0])),
    codeOf(officeReceive(deps, head, opened[1])),
  ]);
  expect(receive.toSorted()).toEqual(['CHANGED_MEANWHILE', 'ok']);
  expect(await codeOf(officeReceive(deps, head, await request()))).toBe('ACT_NOT_NOW');
  expect(await lastSlip()).toBe(before + 1);
  const [accepting, sendingBack] = [{ ...(await request()), note: '' }, await returning(id)];
  const decide = await Promise.all([
    codeOf(acceptDossier(deps, office, accepting)),
    codeOf(officeReturn(deps, head, sendingBack)),
  ]);
  expect(decide.toSorted()).toEqual(['CHANGED_MEANWHILE', 'ok']);
  expect((await standing(id)).seq).toBe(6);
});

test('each form sent twice is done once', async () => {
  const { id } = await forwardedDossier(deps, commune);
  const received = await requestNow(deps, id);
  const slips = [
    valueOf(await officeReceive(deps, office, received)).officeSlip,
    valueOf(await officeReceive(deps, office, received)).officeSlip,
  ];
  expect(slips[0]).toBe(slips[1]);
  const accepted = { ...(await requestNow(deps, id)), note: '' };
  valueOf(await acceptDossier(deps, office, accepted));
  valueOf(await acceptDossier(deps, office, accepted));
  const other = await dossierAtOffice(deps, people);
  const back = await returning(other.id);
  valueOf(await officeReturn(deps, office, back));
  valueOf(await officeReturn(deps, office, back));
  expect([(await standing(id)).seq, (await standing(other.id)).seq]).toEqual([6, 6]);
});

test('another province, another role, another step and an old page are refused', async () => {
  const { id, actor: producer } = await dossierAtOffice(deps, people);
  const back = await returning(id);
  const note = { ...back, note: '' };
  for (const actor of [otherProvince, commune, producer]) {
    expect(await codeOf(officeReturn(deps, actor, back))).toBe('NOT_ALLOWED');
    expect(await codeOf(acceptDossier(deps, actor, note))).toBe('NOT_ALLOWED');
    expect(await codeOf(officeReceive(deps, actor, back))).toBe('NOT_ALLOWED');
  }
  expect(await codeOf(officeReceive(deps, office, back))).toBe('ACT_NOT_NOW');
  const old = { ...note, seenSeq: 3 };
  expect(await codeOf(officeReturn(deps, office, old))).toBe('CHANGED_MEANWHILE');
  expect(await codeOf(acceptDossier(deps, office, old))).toBe('CHANGED_MEANWHILE');
  const early = await receivedDossier(deps, commune);
  const tooSoon = { ...(await returning(early.id)), note: '' };
  expect(await codeOf(officeReceive(deps, office, tooSoon))).toBe('ACT_NOT_NOW');
  expect(await codeOf(acceptDossier(deps, office, tooSoon))).toBe('ACT_NOT_NOW');
  expect(await codeOf(officeReturn(deps, office, tooSoon))).toBe('ACT_NOT_NOW');
  const nowhere = { ...note, dossierId: deps.newId() };
  expect(await codeOf(acceptDossier(deps, office, nowhere))).toBe('NOT_FOUND');
});
