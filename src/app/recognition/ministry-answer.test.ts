import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { MinistryAnswer } from '#domain/recognition/ministry-answer.ts';
import { listPapersDue } from '#storage/ledger/papers.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import { findWholeCertificates } from '#storage/catalogue/whole-certificate.ts';
import { openDatabase } from '#storage/database.ts';
import { inSnapshot } from '#storage/ledger/snapshot.ts';
import { asConfirmed } from '../access/confirmed-actor.ts';
import { viewHome } from '../home/view-home.ts';
import { openDossier } from '../dossier/open-dossier.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { checkNumbers } from '../ledger/checks/numbers.ts';
import { codeOf, requestNow, valueOf } from '../testing/commune-work.ts';
import { makeDossier, type TestDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { NINETY, preparedDecision } from '../testing/make-decision.ts';
import { testDeps } from '../testing/test-deps.ts';
import { confirmMinistryAnswer } from './confirm-ministry-answer.ts';
import { enterMinistryAnswer } from './enter-ministry-answer.ts';
import { tellResults } from './papers/tell-results.ts';
import { printCertificate } from './print-certificate.ts';
import { sendBackMinistryAnswer } from './send-back-ministry-answer.ts';
import { signDecision } from './sign-decision.ts';
import { viewDecision } from './view-decision.ts';
import { listMinistryWork, viewMinistry } from './view-ministry.ts';

const PROPOSED = plainDate(2026, 11, 24);
const ANSWERED = plainDate(2027, 3, 10);
const deps = await testDeps({ today: PROPOSED });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

/** A product at the ministry, with the star of the province that its marks allow meanwhile. */
async function atMinistry(star: 4 | 5 = 5): Promise<TestDossier> {
  deps.clock.moveTo(PROPOSED);
  const { decisionId, dossiers } = await preparedDecision(deps, office, [{ ...NINETY, star }]);
  const { shown } = valueOf(await viewDecision(deps, leader, decisionId));
  const signature = { decisionId, shown, idempotencyKey: deps.newId() };
  valueOf(await signDecision(deps, leader, signature));
  deps.clock.moveTo(ANSWERED);
  const [dossier] = dossiers;
  if (!dossier) throw new Error('prepared above');
  return dossier;
}

/** The written notice of its results goes out meanwhile: that settles nothing of the answer. */
async function tellResultOf({ id }: TestDossier): Promise<void> {
  const { decisionId } = await deps.db
    .selectFrom('decisionItem')
    .select('decisionId')
    .where('dossierId', '=', id)
    .executeTakeFirstOrThrow();
  const notice = { number: '215/TB-VPĐP', dated: ANSWERED };
  valueOf(await tellResults(deps, office, { decisionId, ...notice, idempotencyKey: deps.newId() }));
}

let papers = 0;

function answer(changes: Partial<MinistryAnswer> = {}): MinistryAnswer {
  papers += 1;
  return {
    answer: 'recognized',
    paper: {
      number: `${papers}/QĐ-BNNMT`,
      dated: plainDate(2027, 3, 5),
      signerName: 'Trần Văn Bộ',
      signerTitle: 'Thứ trưởng',
    },
    hundredths: 9325,
    note: '',
    step: 'recognizeNational',
    certificateNumber: `5S-${papers}`,
    decision: null,
    ...changes,
  };
}

const NOT_REACHED = { answer: 'notReached', hundredths: 8850, certificateNumber: '' } as const;

async function enter(
  { id }: TestDossier,
  changes: Partial<MinistryAnswer> = {},
  actor: Actor = office,
) {
  const request = await requestNow(deps, id);
  return enterMinistryAnswer(deps, actor, { ...request, answer: answer(changes) });
}

async function confirm({ id }: TestDossier, actor: Actor = leader) {
  return confirmMinistryAnswer(deps, asConfirmed(actor), await requestNow(deps, id));
}

async function standing({ id }: TestDossier) {
  return await readStanding(deps.db, DOSSIER, id);
}

describe('the ministry recognises five stars (Đ7.4e)', () => {
  test('its certificate stands with its own number, day and signer once the leader confirms', async () => {
    const dossier = await atMinistry();
    valueOf(await enter(dossier));
    expect(await standing(dossier)).toMatchObject({
      state: 'ministryAnswered',
      certificateId: null,
    });
    valueOf(await confirm(dossier));
    const after = await standing(dossier);
    expect(after).toMatchObject({ state: 'recognized', star: 5, ministryAnswer: null });
    const code = after.forwarded?.productCode ?? '';
    expect(await findCertificate(deps.db, code)).toMatchObject({
      id: after.certificateId,
      star: 5,
      score: '93.25',
      issuer: 'Bộ Nông nghiệp và Môi trường',
      number: `5S-${papers}`,
      decisionNumber: `${papers}/QĐ-BNNMT`,
      decidedOn: '2027-03-05',
      signerName: 'Trần Văn Bộ',
      validFrom: '2027-03-05',
      validTo: '2030-03-05',
    });
  });

  test('its certificate is the ministry’s own paper: nobody here prints one in its name', async () => {
    const dossier = await atMinistry();
    valueOf(await enter(dossier));
    valueOf(await confirm(dossier));
    const { forwarded, certificateId } = await standing(dossier);
    const printed = printCertificate(deps, office, forwarded?.productCode ?? '');
    expect(await codeOf(printed)).toBe('CERTIFICATE_OF_MINISTRY');
    expect(valueOf(await viewDossier(deps, office, dossier.id)).mayPrintCertificate).toBe(false);
    const due = await listPapersDue(deps.db, 1_000);
    expect(due.filter(({ subjectId }) => subjectId === certificateId)).toEqual([]);
  });

  test('the star of the province given meanwhile is replaced, and one code means the new one', async () => {
    const dossier = await atMinistry(4);
    const meanwhile = await standing(dossier);
    const code = meanwhile.forwarded?.productCode ?? '';
    expect(await findCertificate(deps.db, code)).toMatchObject({ star: 4, edition: 1 });
    valueOf(await enter(dossier));
    valueOf(await confirm(dossier));
    expect(await findWholeCertificates(deps.db, code, ANSWERED)).toMatchObject([
      { star: 5, edition: 2 },
    ]);
    const older = await deps.db
      .selectFrom('certificateState')
      .select('replacedOn')
      .where('certificateId', '=', meanwhile.certificateId ?? '')
      .executeTakeFirst();
    expect(older?.replacedOn).toBe('2027-03-05');
  });

  test('the same form sent twice enters and confirms once', async () => {
    const dossier = await atMinistry();
    const request = { ...(await requestNow(deps, dossier.id)), answer: answer() };
    valueOf(await enterMinistryAnswer(deps, office, request));
    valueOf(await enterMinistryAnswer(deps, office, request));
    const confirmation = await requestNow(deps, dossier.id);
    valueOf(await confirmMinistryAnswer(deps, leader, confirmation));
    const { seq } = valueOf(await confirmMinistryAnswer(deps, leader, confirmation));
    expect((await standing(dossier)).seq).toBe(seq);
  });
});

describe('five stars are not reached', () => {
  const decision = {
    number: '77/QĐ-UBND',
    dated: plainDate(2027, 3, 9),
    signerName: 'Hoàng Minh Đức',
    signerTitle: 'Chủ tịch',
  };

  test('the chairman uses the points of the ministry for four stars (Đ7.4g-2)', async () => {
    const dossier = await atMinistry();
    valueOf(await enter(dossier, { ...NOT_REACHED, step: 'useMinistryResult', decision }));
    valueOf(await confirm(dossier));
    const after = await standing(dossier);
    expect(after).toMatchObject({ state: 'recognized', star: 4 });
    expect(await findCertificate(deps.db, after.forwarded?.productCode ?? '')).toMatchObject({
      star: 4,
      score: '88.50',
      decisionNumber: '77/QĐ-UBND',
      validFrom: '2027-03-09',
    });
  });

  test('with a decision number that the province has used nothing follows', async () => {
    const dossier = await atMinistry();
    const same = { ...decision, number: '077/qd-ubnd' };
    valueOf(await enter(dossier, { ...NOT_REACHED, step: 'useMinistryResult', decision: same }));
    expect(await codeOf(confirm(dossier))).toBe('DECISION_NUMBER_TAKEN');
    expect((await standing(dossier)).state).toBe('ministryAnswered');
  });

  test('with a decision number that a draft holds while it waits nothing follows, and the draft keeps it', async () => {
    const dossier = await atMinistry();
    deps.clock.moveTo(ANSWERED);
    const { decisionId } = await preparedDecision(deps, office, [NINETY]);
    const { decision: draft, shown } = valueOf(await viewDecision(deps, leader, decisionId));
    const same = { ...decision, number: draft.number, dated: draft.dated };
    const uses = { ...NOT_REACHED, step: 'useMinistryResult', decision: same } as const;
    valueOf(await enter(dossier, uses));
    expect(await codeOf(confirm(dossier))).toBe('DECISION_NUMBER_TAKEN');
    expect((await standing(dossier)).state).toBe('ministryAnswered');
    valueOf(await signDecision(deps, leader, { decisionId, shown, idempotencyKey: deps.newId() }));
  });

  test('it is assessed again in the province, and may be given to another session', async () => {
    const dossier = await atMinistry(4);
    const step = { step: 'assessAgain', note: 'Hồ sơ bổ sung vùng nguyên liệu' } as const;
    valueOf(await enter(dossier, { ...NOT_REACHED, ...step }));
    valueOf(await confirm(dossier));
    expect(await standing(dossier)).toMatchObject({
      state: 'accepted',
      sessionId: null,
      result: null,
      decisionId: null,
    });
  });

  test('the star of the province given meanwhile stays', async () => {
    const dossier = await atMinistry(4);
    const before = await standing(dossier);
    valueOf(await enter(dossier, { ...NOT_REACHED, step: 'keepProvincialStar' }));
    valueOf(await confirm(dossier));
    const { certificateId } = before;
    expect(await standing(dossier)).toMatchObject({ state: 'recognized', star: 4, certificateId });
  });

  test('below three stars the result is told and nothing certified', async () => {
    const dossier = await atMinistry();
    const low = { ...NOT_REACHED, hundredths: 4800 };
    valueOf(await enter(dossier, { ...low, step: 'concludeWithout' }));
    valueOf(await confirm(dossier));
    expect(await standing(dossier)).toMatchObject({ state: 'notRecognized', star: 2 });
  });
});

test('a request that the ministry returned goes out again and can be answered again', async () => {
  const dossier = await atMinistry();
  const returned = {
    answer: 'returned',
    hundredths: null,
    certificateNumber: '',
    step: 'askMinistryAgain',
    note: 'Thiếu phiếu kiểm nghiệm',
  } as const;
  valueOf(await enter(dossier, returned));
  valueOf(await confirm(dossier));
  expect(await standing(dossier)).toMatchObject({
    state: 'proposedToMinistry',
    ministryAnswer: null,
  });
  valueOf(await enter(dossier));
  valueOf(await confirm(dossier));
  expect((await standing(dossier)).state).toBe('recognized');
});

describe('one person alone does it not', () => {
  test('who entered the answer does not confirm it, even as a leader too', async () => {
    const dossier = await atMinistry();
    const both = { ...office, grants: [...office.grants, ...leader.grants] };
    valueOf(await enter(dossier, {}, both));
    expect(await codeOf(confirm(dossier, both))).toBe('HAD_IT_IN_OFFICE');
    expect((await standing(dossier)).state).toBe('ministryAnswered');
    valueOf(await confirm(dossier));
  });

  test('the leader sends a wrong entry back, and the office enters it anew', async () => {
    const dossier = await atMinistry();
    const entered = answer();
    valueOf(await enter(dossier, entered));
    const request = { ...(await requestNow(deps, dossier.id)), reason: 'Sai ngày văn bản' };
    valueOf(await sendBackMinistryAnswer(deps, leader, request));
    expect(await standing(dossier)).toMatchObject({
      state: 'proposedToMinistry',
      ministrySentBack: { reason: 'Sai ngày văn bản' },
    });
    const entersAnew = { kind: 'enterMinistry', id: dossier.id };
    const { things } = await viewHome(deps, office);
    expect(things).toContainEqual(expect.objectContaining(entersAnew));
    const rightDay = { ...entered.paper, dated: plainDate(2027, 3, 6) };
    valueOf(await enter(dossier, { ...entered, paper: rightDay }));
    const after = await viewHome(deps, office);
    expect(after.things).not.toContainEqual(expect.objectContaining(entersAnew));
    expect(valueOf(await confirm(dossier)).star).toBe(5);
  });

  test('nobody else enters or confirms', async () => {
    const dossier = await atMinistry();
    const others = [
      dossier.actor,
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
      await makeActor(deps, 'inspector', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'administrator', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'officeHead', { unitId: PLACES.vinhLong }),
      await makeActor(deps, 'leader', { unitId: PLACES.vinhLong }),
    ];
    for (const actor of [...others, leader])
      expect(await codeOf(enter(dossier, {}, actor))).toBe('NOT_ALLOWED');
    expect(await codeOf(confirm(dossier))).toBe('ACT_NOT_NOW');
    valueOf(await enter(dossier));
    for (const actor of [...others, office])
      expect(await codeOf(confirm(dossier, actor))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewMinistry(deps, dossier.actor, dossier.id))).toBe('NOT_FOUND');
  });
});

test('a number of the ministry belongs to one day of a year, and a certificate number to one product', async () => {
  const first = answer();
  const one = await atMinistry();
  const request = await requestNow(deps, one.id);
  valueOf(await enterMinistryAnswer(deps, office, { ...request, answer: first }));
  valueOf(await confirm(one));
  const two = await atMinistry();
  const number = first.paper.number.toLowerCase().replace('đ', 'd');
  const dated = plainDate(2027, 3, 6);
  expect(await codeOf(enter(two, { paper: { ...first.paper, number, dated } }))).toBe(
    'MINISTRY_NUMBER_OTHER_DAY',
  );
  const three = await atMinistry();
  const second = answer();
  valueOf(await enter(two, second));
  valueOf(await enter(three, { ...second, paper: { ...second.paper, dated } }));
  valueOf(await confirm(two));
  expect(await codeOf(confirm(three))).toBe('MINISTRY_NUMBER_OTHER_DAY');
  const four = await atMinistry();
  const { certificateNumber } = first;
  expect(await codeOf(enter(four, { certificateNumber }))).toBe('MINISTRY_CERTIFICATE_TAKEN');
  valueOf(await enter(four, { paper: first.paper }));
});

test('the check of the ledger finds the numbers of these papers as they were confirmed, and misses one taken away', async () => {
  const decision = {
    number: '91/QĐ-UBND',
    dated: plainDate(2027, 3, 9),
    signerName: 'Hoàng Minh Đức',
    signerTitle: 'Chủ tịch',
  };
  const [one, two] = [await atMinistry(), await atMinistry()];
  valueOf(await enter(one, { ...NOT_REACHED, step: 'useMinistryResult', decision }));
  await tellResultOf(one);
  valueOf(await confirm(one));
  valueOf(await enter(two));
  const request = await requestNow(deps, two.id);
  valueOf(await sendBackMinistryAnswer(deps, leader, { ...request, reason: 'Sai số' }));
  expect(await inSnapshot(deps.db, checkNumbers)).toBeNull();
  const owner = openDatabase(deps.ownerUrl, { max: 1 });
  const without = async (number: string) => {
    await owner.deleteFrom('issuedNumber').where('number', '=', number).execute();
    return inSnapshot(deps.db, checkNumbers);
  };
  const missing = { code: 'LEDGER_NUMBER_DIFFERS', data: { number: '91/QĐ-UBND' } };
  expect(await without('91/QĐ-UBND')).toEqual(missing);
  await owner.destroy();
});

test('while the ministry decides no other dossier of the product begins (Đ7.4)', async () => {
  const dossier = await atMinistry(4);
  const input = { productId: dossier.product.id, kind: 'upgrade' as const };
  expect(
    await codeOf(openDossier(deps, dossier.actor, { ...input, idempotencyKey: deps.newId() })),
  ).toBe('DOSSIER_AT_MINISTRY');
  const { rows } = await listMinistryWork(deps, leader, 1);
  expect(rows.some(({ dossierId }) => dossierId === dossier.id)).toBe(true);
  const elsewhere = await makeActor(deps, 'leader', { unitId: PLACES.vinhLong });
  expect(await listMinistryWork(deps, elsewhere, 1)).toEqual({ rows: [], total: 0, pages: 1 });
});

test('an answer to a dossier that was never sent to the ministry is refused', async () => {
  deps.clock.moveTo(PROPOSED);
  const dossier = await makeDossier(deps, 'scored');
  expect(await codeOf(enter(dossier))).toBe('ACT_NOT_NOW');
  expect(await codeOf(viewMinistry(deps, office, dossier.id))).toBe('NOT_FOUND');
});
