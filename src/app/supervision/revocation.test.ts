import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { Opening } from '#domain/supervision/grounds.ts';
import { REVOCATION } from '#domain/supervision/revocation.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { checkCode } from '../catalogue/check-code.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { makeCertificate, type CertificateWish } from '../testing/make-certificate.ts';
import { testDeps } from '../testing/test-deps.ts';
import { askProducer } from './ask-producer.ts';
import { concludeRevocation } from './conclude-revocation.ts';
import { confirmRevocationAnswer } from './confirm-revocation-answer.ts';
import { dropRevocation } from './drop-revocation.ts';
import { enterRevocationAnswer } from './enter-revocation-answer.ts';
import { hearProducer } from './hear-producer.ts';
import { makeStatement } from './make-statement.ts';
import { noteReceipt } from './note-receipt.ts';
import { openRevocation } from './open-revocation.ts';
import { proposeRevocation } from './propose-revocation.ts';
import { sendBackRevocation } from './send-back-revocation.ts';
import { sendBackRevocationAnswer } from './send-back-revocation-answer.ts';
import { signRevocation } from './sign-revocation.ts';
import { submitRevocation } from './submit-revocation.ts';
import { verifyRevocation } from './verify-revocation.ts';
import { viewOwnRevocation } from './view-own-revocation.ts';
import { viewRevocation } from './view-revocation.ts';
import { withdrawRevocation } from './withdraw-revocation.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const OPENING: Opening = {
  ground: 'd',
  source: 'paper',
  sourceId: null,
  paper: null,
  cited: '',
  found: 'Dán tem OCOP lên gói hương thảo tươi ở ba quầy',
};

let serial = 100;
async function certificate(star = 4, acts: CertificateWish['acts'] = []) {
  serial += 1;
  const code = `15-02839-${serial}-2025`;
  const decidedOn = plainDate(2025, 6, 2);
  const made = await makeCertificate(deps, { code, decidedOn, star, acts });
  const producer = await makeActor(deps, 'producer', { producerId: made.product.producerId });
  return { ...made, code, producer };
}

async function open(certificateId: string, opening: Partial<Opening> = {}, actor = office) {
  const request = {
    certificateId,
    opening: { ...OPENING, ...opening },
    idempotencyKey: deps.newId(),
  };
  return openRevocation(deps, actor, request);
}

async function now(revocationId: string) {
  const { seq: seenSeq } = await readStanding(deps.db, REVOCATION, revocationId);
  return { revocationId, seenSeq, idempotencyKey: deps.newId() };
}

const WORDS = { on: TODAY, text: 'Tổ kiểm tra xem tại ba quầy' };
const draft = (changes: object = {}) => ({
  number: `${(serial += 1)}/QĐ-UBND`,
  dated: TODAY,
  from: null,
  signerName: 'Hoàng Minh Đức',
  signerTitle: 'Chủ tịch' as const,
  bodies: ['Sở Công Thương', ' Sở Công Thương ', '', 'Chi cục Quản lý thị trường'],
  ...changes,
});

/** A case that was concluded, on a new certificate. */
async function concluded(star = 4) {
  const one = await certificate(star);
  const { revocationId: id } = valueOf(await open(one.id));
  valueOf(await verifyRevocation(deps, office, { ...(await now(id)), ...WORDS }));
  valueOf(await askProducer(deps, office, await now(id)));
  const statement = { ...(await now(id)), text: 'Đã bóc 340 gói' };
  valueOf(await makeStatement(deps, one.producer, statement));
  const hearing = { how: 'statement', on: TODAY, text: '' } as const;
  valueOf(await hearProducer(deps, office, { ...(await now(id)), ...hearing }));
  valueOf(await concludeRevocation(deps, office, { ...(await now(id)), ...WORDS }));
  return { ...one, revocationId: id };
}

async function submitted(changes: object = {}) {
  const one = await concluded();
  const paper = draft(changes);
  valueOf(await submitRevocation(deps, office, { ...(await now(one.revocationId)), ...paper }));
  return { ...one, paper };
}

async function signature(revocationId: string, actor = leader) {
  const { shown } = valueOf(await viewRevocation(deps, actor, revocationId));
  return { revocationId, shown, idempotencyKey: deps.newId() };
}

describe('a case of three or four stars', () => {
  test('ends with the leader’s signature: the star is gone at once, from the day the decision names', async () => {
    const { revocationId, code, paper } = await submitted();
    const request = await signature(revocationId);
    valueOf(await signRevocation(deps, leader, request));
    valueOf(await signRevocation(deps, leader, request));
    expect(await checkCode(deps, code)).toMatchObject({
      state: 'revoked',
      revocation: { decisionNumber: paper.number, on: '2026-11-24', ground: 'd' },
    });
    expect((await verifyLedger(deps, null)).finding).toBe(null);
    const receipt = { body: 'Sở Công Thương', on: TODAY };
    const noted = await noteReceipt(deps, office, { ...(await now(revocationId)), ...receipt });
    expect(valueOf(noted).receipts).toEqual([receipt]);
    const told = await deps.db
      .selectFrom('notice')
      .select('kind')
      .where('kind', '=', 'certificateRevoked')
      .execute();
    expect(told.length).toBeGreaterThan(0);
  });

  test('names a later day: until then the star stands', async () => {
    const { revocationId, code } = await submitted({ from: addDays(TODAY, 5) });
    valueOf(await signRevocation(deps, leader, await signature(revocationId)));
    expect((await checkCode(deps, code)).state).toBe('valid');
    deps.clock.moveTo(addDays(TODAY, 5));
    expect((await checkCode(deps, code)).state).toBe('revoked');
    deps.clock.moveTo(TODAY);
  });

  test('is opened once, and never again on what was revoked', async () => {
    const { revocationId, id } = await submitted();
    expect(await codeOf(open(id))).toBe('REVOCATION_OPEN_ALREADY');
    valueOf(await signRevocation(deps, leader, await signature(revocationId)));
    expect(await codeOf(open(id))).toBe('REVOKED_ALREADY');
  });

  test('is refused to a leader who worked on it, on what he did not read, and under a number that is used', async () => {
    const both = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
    const grants = [...both.grants, ...leader.grants];
    const one = await certificate();
    const { revocationId } = valueOf(await open(one.id, {}, { ...both, grants }));
    valueOf(await verifyRevocation(deps, office, { ...(await now(revocationId)), ...WORDS }));
    valueOf(await askProducer(deps, office, await now(revocationId)));
    const minutes = { how: 'minutes', ...WORDS } as const;
    valueOf(await hearProducer(deps, office, { ...(await now(revocationId)), ...minutes }));
    valueOf(await concludeRevocation(deps, office, { ...(await now(revocationId)), ...WORDS }));
    const first = await submitted();
    valueOf(await signRevocation(deps, leader, await signature(first.revocationId)));
    const used = { ...(await now(revocationId)), ...draft({ number: first.paper.number }) };
    expect(await codeOf(submitRevocation(deps, office, used))).toBe('DECISION_NUMBER_TAKEN');
    valueOf(await submitRevocation(deps, office, { ...(await now(revocationId)), ...draft() }));
    const request = await signature(revocationId);
    const same = { ...both, grants };
    expect(await codeOf(signRevocation(deps, same, request))).toBe('REVOCATION_BY_ONESELF');
    const blind = { ...request, shown: '0'.repeat(64) };
    expect(await codeOf(signRevocation(deps, leader, blind))).toBe('REVOCATION_NOT_AS_SHOWN');
    expect(await codeOf(signRevocation(deps, head, request))).toBe('NOT_ALLOWED');
  });

  test('goes back with a reason, by the leader or the office, and is submitted anew', async () => {
    const { revocationId } = await submitted();
    const back = { ...(await now(revocationId)), reason: 'Ghi rõ ba quầy' };
    expect(valueOf(await sendBackRevocation(deps, leader, back)).state).toBe('concluded');
    valueOf(await submitRevocation(deps, office, { ...(await now(revocationId)), ...draft() }));
    const own = { ...(await now(revocationId)), reason: 'Sai số' };
    expect(valueOf(await withdrawRevocation(deps, office, own)).state).toBe('concluded');
    const dated = draft({ dated: addDays(TODAY, 2) });
    valueOf(await submitRevocation(deps, office, { ...(await now(revocationId)), ...dated }));
    const early = signRevocation(deps, leader, await signature(revocationId));
    expect(await codeOf(early)).toBe('DECISION_DATED_AHEAD');
  });

  test('is dropped with its reason by the head: the star stays, and the producer hears why', async () => {
    const one = await concluded();
    const request = { ...(await now(one.revocationId)), reason: 'Đã khắc phục' };
    expect(await codeOf(dropRevocation(deps, office, request))).toBe('NOT_ALLOWED');
    expect(valueOf(await dropRevocation(deps, head, request)).dropped).toBe('Đã khắc phục');
    expect((await checkCode(deps, one.code)).state).toBe('valid');
    expect(
      valueOf(await viewOwnRevocation(deps, one.producer, one.revocationId)).standing,
    ).toMatchObject({
      state: 'dropped',
      dropped: 'Đã khắc phục',
    });
    expect(await codeOf(verifyRevocation(deps, office, { ...request, ...WORDS }))).toBe(
      'REVOCATION_ENDED',
    );
  });
});

describe('five stars', () => {
  test('go by the ministry’s number and day, entered by the office and confirmed by the leader', async () => {
    const { revocationId, code } = await concluded(5);
    const own = submitRevocation(deps, office, { ...(await now(revocationId)), ...draft() });
    expect(await codeOf(own)).toBe('REVOCATION_OF_MINISTRY');
    const letter = { number: '712/UBND-NN', dated: TODAY };
    valueOf(await proposeRevocation(deps, office, { ...(await now(revocationId)), ...letter }));
    const decision = { number: '77/QĐ-BNNMT', dated: TODAY, from: null, text: '' };
    const enter = async (answer: 'revokes' | 'keeps', text = '') =>
      enterRevocationAnswer(deps, office, {
        ...(await now(revocationId)),
        ...decision,
        answer,
        text,
      });
    expect(await codeOf(enter('keeps'))).toBe('REVOCATION_WORDS_MISSING');
    valueOf(await enter('keeps', 'Chưa đủ căn cứ'));
    const back = { ...(await now(revocationId)), reason: 'Nhập nhầm' };
    valueOf(await sendBackRevocationAnswer(deps, leader, back));
    valueOf(await enter('revokes'));
    expect((await checkCode(deps, code)).state).toBe('valid');
    valueOf(await confirmRevocationAnswer(deps, leader, await signature(revocationId)));
    expect(await checkCode(deps, code)).toMatchObject({
      state: 'revoked',
      revocation: { decisionNumber: '77/QĐ-BNNMT' },
    });
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });

  test('stay where the ministry says so', async () => {
    const { revocationId, code } = await concluded(5);
    const letter = { number: '713/UBND-NN', dated: TODAY };
    valueOf(await proposeRevocation(deps, office, { ...(await now(revocationId)), ...letter }));
    const answer = {
      answer: 'keeps',
      number: '78/BNNMT-VP',
      dated: TODAY,
      from: null,
      text: 'Giữ',
    } as const;
    valueOf(await enterRevocationAnswer(deps, office, { ...(await now(revocationId)), ...answer }));
    const kept = await confirmRevocationAnswer(deps, leader, await signature(revocationId));
    expect(valueOf(kept).state).toBe('dropped');
    expect((await checkCode(deps, code)).state).toBe('valid');
  });
});

describe('the producer', () => {
  test('reads what it is asked about from the day it is asked, and answers within its term', async () => {
    const one = await certificate();
    const { revocationId } = valueOf(await open(one.id));
    expect(await codeOf(viewOwnRevocation(deps, one.producer, revocationId))).toBe('NOT_FOUND');
    valueOf(await verifyRevocation(deps, office, { ...(await now(revocationId)), ...WORDS }));
    valueOf(await askProducer(deps, office, await now(revocationId)));
    const own = valueOf(await viewOwnRevocation(deps, one.producer, revocationId));
    expect([own.standing.answerBy, own.mayState]).toEqual(['2026-12-01', true]);
    const empty = makeStatement(deps, one.producer, { ...(await now(revocationId)), text: ' ' });
    expect(await codeOf(empty)).toBe('REVOCATION_WORDS_MISSING');
    const other = (await certificate()).producer;
    expect(await codeOf(viewOwnRevocation(deps, other, revocationId))).toBe('NOT_ALLOWED');
    deps.clock.moveTo(plainDate(2026, 12, 2));
    const late = makeStatement(deps, one.producer, { ...(await now(revocationId)), text: 'Muộn' });
    expect(await codeOf(late)).toBe('REVOCATION_TERM_OVER');
    deps.clock.moveTo(TODAY);
  });

  test('does not handle its own case from a desk', async () => {
    const one = await certificate();
    const grants = [...office.grants, ...one.producer.grants];
    expect(await codeOf(open(one.id, {}, { ...office, grants }))).toBe('REVOCATION_OVER_A_TIE');
  });
});

test('a case needs a star in force, a ground and a right', async () => {
  const ended = await certificate(4, []);
  deps.clock.moveTo(plainDate(2029, 1, 1));
  expect(await codeOf(open(ended.id))).toBe('REVOCATION_NOT_IN_FORCE');
  deps.clock.moveTo(TODAY);
  expect(await codeOf(open(ended.id, { found: '' }))).toBe('REVOCATION_NOTHING_SEEN');
  expect(await codeOf(open(ended.id, {}, leader))).toBe('NOT_ALLOWED');
  expect(await codeOf(open(deps.newId()))).toBe('NOT_FOUND');
  const far = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
  expect(await codeOf(open(ended.id, {}, far))).toBe('NOT_ALLOWED');
});
