import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import {
  codeOf,
  receivedDossier,
  requestNow,
  submitAgain,
  valueOf,
} from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { requestCompletion, type CompletionInput } from './request-completion.ts';
import { returnDossier } from './return-dossier.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 29) });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const colleague = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });

async function completion(dossierId: string): Promise<CompletionInput> {
  return {
    ...(await requestNow(deps, dossierId)),
    reasons: [
      { text: 'Giấy ATTP ghi tên khác.', criterion: '9' },
      { text: 'Phiếu đăng ký chưa ký.', criterion: '' },
    ],
    answerBy: plainDate(2026, 10, 6),
  };
}

async function standing(dossierId: string) {
  return await readStanding(deps.db, DOSSIER, dossierId);
}

test('a request for completion keeps the dossier at the commune: number, receipt and term stay', async () => {
  const dossier = await receivedDossier(deps, officer);
  const before = await standing(dossier.id);
  const asked = valueOf(await requestCompletion(deps, officer, await completion(dossier.id)));
  expect(asked).toMatchObject({
    state: 'completing',
    openReasons: [
      { text: 'Giấy ATTP ghi tên khác.', criterion: '9' },
      { text: 'Phiếu đăng ký chưa ký.' },
    ],
    answerBy: '2026-10-06',
  });
  await submitAgain(deps, dossier);
  expect(await standing(dossier.id)).toMatchObject({
    state: 'communeReview',
    version: 2,
    openReasons: [],
    communeSlip: before.communeSlip,
    communeReceivedOn: before.communeReceivedOn,
    communeDueOn: before.communeDueOn,
  });
});

test('a dossier can be given back before it is received', async () => {
  const { id } = await makeDossier(deps, 'submitted');
  const input = {
    ...(await requestNow(deps, id)),
    reasons: [{ text: 'Cơ sở ở xã Lùng Phình.', criterion: '' }],
  };
  expect(valueOf(await returnDossier(deps, officer, input))).toMatchObject({
    state: 'returned',
    openReasons: [{ text: 'Cơ sở ở xã Lùng Phình.' }],
    communeSlip: null,
  });
});

test('reasons and term are checked together, and nothing is done', async () => {
  const { id } = await receivedDossier(deps, officer);
  const input = {
    ...(await completion(id)),
    reasons: [{ text: '', criterion: '' }],
    answerBy: plainDate(2026, 9, 29),
  };
  const refused = await requestCompletion(deps, officer, input);
  expect(refused.ok ? [] : refused.refusals.map((one) => [one.code, one.field])).toEqual([
    ['REASON_MISSING', 'reason0'],
    ['ANSWER_DAY_NOT_AHEAD', 'answerBy'],
  ]);
  const nothing = { ...(await requestNow(deps, id)), reasons: [{ text: '', criterion: '1.1' }] };
  expect(await codeOf(returnDossier(deps, officer, nothing))).toBe('REASON_WITHOUT_WORDS');
  const foreign = { ...nothing, reasons: [{ text: 'Thiếu ảnh.', criterion: '15.2' }] };
  expect(await codeOf(returnDossier(deps, officer, foreign))).toBe('REASON_CRITERION_UNKNOWN');
  expect((await standing(id)).state).toBe('communeReview');
});

test('of two officers, one asks and one gives back, exactly one wins', async () => {
  const { id } = await receivedDossier(deps, officer);
  const input = await completion(id);
  const back = { ...(await requestNow(deps, id)), reasons: input.reasons };
  const codes = await Promise.all([
    codeOf(requestCompletion(deps, officer, input)),
    codeOf(returnDossier(deps, colleague, back)),
  ]);
  expect(codes.toSorted()).toEqual(['CHANGED_MEANWHILE', 'ok']);
  expect((await standing(id)).seq).toBe(4);
});

test('a request sent twice is made once', async () => {
  const { id } = await receivedDossier(deps, officer);
  const input = await completion(id);
  valueOf(await requestCompletion(deps, officer, input));
  valueOf(await requestCompletion(deps, officer, input));
  const other = await receivedDossier(deps, officer);
  const back = { ...(await requestNow(deps, other.id)), reasons: input.reasons };
  valueOf(await returnDossier(deps, officer, back));
  valueOf(await returnDossier(deps, officer, back));
  expect([(await standing(id)).seq, (await standing(other.id)).seq]).toEqual([4, 4]);
});

test('another commune, another role, another step and an old page are refused', async () => {
  const { id, actor: producer } = await receivedDossier(deps, officer);
  const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
  const input = await completion(id);
  for (const actor of [neighbour, office, producer]) {
    expect(await codeOf(requestCompletion(deps, actor, input))).toBe('NOT_ALLOWED');
    expect(await codeOf(returnDossier(deps, actor, input))).toBe('NOT_ALLOWED');
  }
  const old = { ...input, seenSeq: 2 };
  expect(await codeOf(requestCompletion(deps, officer, old))).toBe('CHANGED_MEANWHILE');
  expect(await codeOf(returnDossier(deps, officer, old))).toBe('CHANGED_MEANWHILE');
  const sent = await makeDossier(deps, 'submitted');
  const early = await completion(sent.id);
  expect(await codeOf(requestCompletion(deps, officer, early))).toBe('ACT_NOT_NOW');
  const draft = await makeDossier(deps, 'draft');
  expect(await codeOf(returnDossier(deps, officer, await completion(draft.id)))).toBe(
    'ACT_NOT_NOW',
  );
  expect((await standing(id)).state).toBe('communeReview');
});
