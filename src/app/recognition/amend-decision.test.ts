import { DECISION } from '#domain/recognition/decision.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { findLastCheckpoint } from '#storage/ledger/checkpoints.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import { asConfirmed } from '../access/confirmed-actor.ts';
import { viewHome } from '../home/view-home.ts';
import { publicCheck } from '../catalogue/public-check.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import {
  amendmentInput,
  amendmentSigning,
  signedAmendment,
  signedDecision,
  takingBack,
} from '../testing/make-amendment.ts';
import {
  decisionInput,
  FOUR,
  preparedDecision,
  scoredSession,
  THREE,
} from '../testing/make-decision.ts';
import { makeActor, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { prepareAmendment } from './prepare-amendment.ts';
import { prepareDecision } from './prepare-decision.ts';
import { sendBackDecision } from './send-back-decision.ts';
import { signAmendment } from './sign-amendment.ts';
import { viewDecision } from './view-decision.ts';
import { withdrawDecision } from './withdraw-decision.ts';

const TODAY = plainDate(2026, 11, 24);
const LATER = plainDate(2026, 11, 30);
const deps = await testDeps({ today: TODAY });
const province = { unitId: PLACES.laoCai };
const office = await makeActor(deps, 'officeOfficer', province);
const leader = await makeActor(deps, 'leader', province);
beforeEach(() => deps.clock.moveTo(LATER));

/** Two products of four and three stars, certified on 24/11/2026; it is 30/11/2026 now. */
async function signed() {
  deps.clock.moveTo(TODAY);
  const { decisionId, dossiers, sessionId } = await signedDecision(deps, office, leader, [
    FOUR,
    THREE,
  ]);
  deps.clock.moveTo(LATER);
  const certificates = await deps.db
    .selectFrom('certificate')
    .select(['code', 'dossierId'])
    .where('decisionId', '=', decisionId)
    .execute();
  const codeFor = (id: string) => certificates.find((one) => one.dossierId === id)?.code ?? '';
  const [plums, tea] = dossiers;
  if (!plums || !tea) throw new Error('two were scored');
  return {
    decisionId,
    sessionId,
    plums: { ...plums, code: codeFor(plums.id) },
    tea: { ...tea, code: codeFor(tea.id) },
  };
}

const prepare = (decisionId: string, changes = {}, actor = office) =>
  prepareAmendment(deps, actor, amendmentInput(deps, decisionId, changes));
const sign = async (decisionId: string, actor = leader) =>
  signAmendment(deps, actor, await amendmentSigning(deps, decisionId));
const amendmentsOf = async (id: string) => (await readStanding(deps.db, DECISION, id)).amendments;
const saidOf = async (code: string) =>
  (await publicCheck(deps, code)).certificate?.decision.amendments;

describe('a correction or an annex of a signed decision', () => {
  test('is told where its products are checked once it is signed, and nowhere before', async () => {
    const { decisionId, plums, tea } = await signed();
    const certificate = await findCertificate(deps.db, plums.code);
    valueOf(await prepare(decisionId, { number: '3301/QĐ-ĐC', dossierIds: [plums.id] }));
    expect(await saidOf(plums.code)).toEqual([]);
    valueOf(await sign(decisionId));
    const correction = {
      kind: 'correction',
      number: '3301/QĐ-ĐC',
      date: '2026-11-30',
      text: 'Tên chủ thể là “Hợp tác xã Nông sản Bản Mây”.',
    };
    expect(await saidOf(plums.code)).toEqual([correction]);
    expect(await saidOf(tea.code)).toEqual([]);
    const annex = { kind: 'annex', number: '3302/QĐ-ĐC', text: 'Kèm danh sách.' } as const;
    await signedAmendment(deps, office, leader, decisionId, annex);
    const both = { ...annex, date: '2026-11-30' };
    expect(await saidOf(plums.code)).toEqual([correction, both]);
    expect(await saidOf(tea.code)).toEqual([both]);
    expect(await findCertificate(deps.db, plums.code)).toEqual(certificate);
  });

  test('keeps the hash of what the leader read, is issued its number and covered by a checkpoint', async () => {
    const { decisionId } = await signed();
    valueOf(await prepare(decisionId, { number: '3303/QĐ-ĐC' }));
    const input = await amendmentSigning(deps, decisionId);
    const before = await findLastCheckpoint(deps.db);
    valueOf(await signAmendment(deps, leader, input));
    expect(await amendmentsOf(decisionId)).toMatchObject([
      { state: 'signed', sha256: input.shown, settledOn: '2026-11-30' },
    ]);
    const issued = deps.db
      .selectFrom('issuedNumber')
      .selectAll()
      .where('number', '=', '3303/QĐ-ĐC');
    expect(await issued.execute()).toMatchObject([
      { issuer: 'c:15', year: 2026, dated: '2026-11-30', decisionId },
    ]);
    expect((await findLastCheckpoint(deps.db))?.size).toBeGreaterThan(before?.size ?? 0);
    const view = valueOf(await viewDecision(deps, leader, decisionId));
    expect(view.amendments[0]?.mark?.lines).toBe((await findLastCheckpoint(deps.db))?.size);
  });

  test('may be followed by others for years, and a later one never changes an earlier one', async () => {
    const { decisionId } = await signed();
    for (const kind of ['correction', 'annex', 'correction'] as const) {
      const before = await amendmentsOf(decisionId);
      await signedAmendment(deps, office, leader, decisionId, { kind });
      expect((await amendmentsOf(decisionId)).slice(0, -1)).toEqual(before);
    }
    expect(await amendmentsOf(decisionId)).toHaveLength(3);
  });

  test('that is sent back or withdrawn leaves its number to the next one, and everybody’s desk knows', async () => {
    const { decisionId, plums } = await signed();
    const number = '3304/QĐ-ĐC';
    const wait = async (actor: typeof office) =>
      (await viewHome(deps, actor)).things
        .filter(({ id }) => id === decisionId)
        .map(({ kind }) => kind);
    valueOf(await prepare(decisionId, { number }));
    expect([await wait(leader), await wait(office)]).toEqual([['signAmendment'], []]);
    valueOf(
      await sendBackDecision(deps, leader, await takingBack(deps, decisionId, 'Thiếu địa chỉ')),
    );
    expect([await wait(leader), await wait(office)]).toEqual([[], ['amendAgain']]);
    deps.clock.moveTo(plainDate(2026, 12, 30));
    expect(await wait(office)).toEqual(['amendAgain']);
    deps.clock.moveTo(plainDate(2026, 12, 31));
    expect(await wait(office)).toEqual([]);
    valueOf(await prepare(decisionId, { number, dated: LATER }));
    valueOf(await withdrawDecision(deps, office, await takingBack(deps, decisionId)));
    expect([await wait(leader), await wait(office)]).toEqual([[], []]);
    await signedAmendment(deps, office, leader, decisionId, { number, dated: LATER });
    expect(await amendmentsOf(decisionId)).toMatchObject([
      { state: 'sentBack', number, reason: 'Thiếu địa chỉ' },
      { state: 'withdrawn', number },
      { state: 'signed', number },
    ]);
    expect(await saidOf(plums.code)).toHaveLength(1);
  });
});

describe('the office cannot put before the leader', () => {
  test('a correction of a draft, or of what does not exist', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    expect(await codeOf(prepare(decisionId))).toBe('DECISION_NOT_SIGNED');
    valueOf(await withdrawDecision(deps, office, await takingBack(deps, decisionId)));
    expect(await codeOf(prepare(decisionId))).toBe('DECISION_TAKEN_BACK');
    expect(await codeOf(prepare('abc'))).toBe('NOT_FOUND');
  });

  test('a second one while one waits', async () => {
    const { decisionId } = await signed();
    const both = await Promise.all([codeOf(prepare(decisionId)), codeOf(prepare(decisionId))]);
    expect(both.toSorted()).toEqual(['AMENDMENT_WAITS', 'ok']);
    expect(await amendmentsOf(decisionId)).toHaveLength(1);
  });

  test('one dated before the decision, without text, or of a product that the decision does not list', async () => {
    const { decisionId } = await signed();
    const other = await signed();
    const answer = (changes: object) => codeOf(prepare(decisionId, changes));
    expect(await answer({ dated: plainDate(2026, 11, 23) })).toBe('AMENDMENT_BEFORE_DECISION');
    expect(await answer({ text: '  ' })).toBe('AMENDMENT_INCOMPLETE');
    expect(await answer({ dossierIds: [other.tea.id] })).toBe('AMENDMENT_OF_OTHER_PRODUCTS');
    expect(await amendmentsOf(decisionId)).toEqual([]);
  });

  test('one under a number that was issued or that waits, and a decision cannot take its number either', async () => {
    const { decisionId } = await signed();
    const other = await signed();
    await signedAmendment(deps, office, leader, decisionId, { number: '0355/QĐ-ĐC' });
    expect(await codeOf(prepare(decisionId, { number: '355/qd-dc' }))).toBe(
      'DECISION_NUMBER_TAKEN',
    );
    expect(await codeOf(prepare(decisionId, { number: '356/QĐ-ĐC' }))).toBe('ok');
    expect(await codeOf(prepare(other.decisionId, { number: '356/QĐ/ĐC' }))).toBe(
      'DECISION_NUMBER_TAKEN',
    );
    const { sessionId } = await scoredSession(deps, [FOUR]);
    for (const number of ['355/QĐ-ĐC', '356/QĐ-ĐC']) {
      const draft = decisionInput(deps, sessionId, { number });
      expect(await codeOf(prepareDecision(deps, office, draft))).toBe('DECISION_NUMBER_TAKEN');
    }
  });
});

describe('the leader does not sign', () => {
  test('what does not wait', async () => {
    const { decisionId } = await signed();
    expect(await codeOf(sign(decisionId))).toBe('AMENDMENT_NOT_WAITING');
    expect(await codeOf(sign('abc'))).toBe('NOT_FOUND');
  });

  test('before the day that stands on it', async () => {
    const { decisionId } = await signed();
    valueOf(await prepare(decisionId, { dated: plainDate(2026, 12, 1) }));
    expect(await codeOf(sign(decisionId))).toBe('AMENDMENT_DATED_AHEAD');
    const before = valueOf(await viewDecision(deps, leader, decisionId)).amendments[0];
    expect(before).toMatchObject({ maySign: false, signFrom: '2026-12-01' });
    deps.clock.moveTo(plainDate(2026, 12, 1));
    expect(await codeOf(sign(decisionId))).toBe('ok');
  });

  test('another paper than the one that was read', async () => {
    const { decisionId } = await signed();
    valueOf(await prepare(decisionId));
    const read = await amendmentSigning(deps, decisionId);
    valueOf(await withdrawDecision(deps, office, await takingBack(deps, decisionId)));
    valueOf(await prepare(decisionId));
    expect(await codeOf(signAmendment(deps, leader, read))).toBe('AMENDMENT_NOT_AS_SHOWN');
    expect(await amendmentsOf(decisionId)).toMatchObject([
      { state: 'withdrawn' },
      { state: 'waiting' },
    ]);
  });

  test('under a number that was issued meanwhile', async () => {
    const { decisionId } = await signed();
    valueOf(await prepare(decisionId, { number: '377/QĐ-ĐC' }));
    const taken = {
      issuer: 'c:15',
      year: 2026,
      folded: '377-QD-DC',
      number: '377/QĐ-ĐC',
      dated: LATER,
    };
    await deps.db
      .insertInto('issuedNumber')
      .values({ ...taken, decisionId: null })
      .execute();
    expect(await codeOf(sign(decisionId))).toBe('DECISION_NUMBER_TAKEN');
    expect(await amendmentsOf(decisionId)).toMatchObject([{ state: 'waiting' }]);
  });
});

describe('the wrong person', () => {
  test('neither prepares nor signs, in another role or another province', async () => {
    const { decisionId, sessionId, plums } = await signed();
    const elsewhere = { unitId: PLACES.vinhLong };
    const others = [
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
      await makeActor(deps, 'advisor', province),
      await makeActor(deps, 'inspector', province),
      await makeActor(deps, 'administrator', province),
      await makeActor(deps, 'secretary', { sessionId }),
      await makeActor(deps, 'chair', { sessionId }),
      plums.actor,
    ];
    for (const actor of [...others, leader, await makeActor(deps, 'officeHead', elsewhere)])
      expect(await codeOf(prepareAmendment(deps, actor, amendmentInput(deps, decisionId)))).toBe(
        'NOT_ALLOWED',
      );
    valueOf(await prepare(decisionId));
    const input = await amendmentSigning(deps, decisionId);
    for (const actor of [...others, office, await makeActor(deps, 'leader', elsewhere)])
      expect(await codeOf(signAmendment(deps, asConfirmed(actor), input))).toBe('NOT_ALLOWED');
  });

  test('is whoever is tied to a product it speaks of, and nobody else', async () => {
    const { decisionId, plums, tea } = await signed();
    const tied = async (role: 'leader' | 'officeHead') =>
      withRole(deps, await makeActor(deps, role, province), 'producer', {
        producerId: plums.producer.id,
      });
    const [head, other] = [await tied('officeHead'), await tied('leader')];
    expect(await codeOf(prepare(decisionId, {}, head))).toBe('DECISION_OVER_A_TIE');
    expect(await codeOf(prepare(decisionId, { dossierIds: [plums.id] }, head))).toBe(
      'DECISION_OVER_A_TIE',
    );
    valueOf(await prepare(decisionId, { dossierIds: [plums.id] }));
    expect(valueOf(await viewDecision(deps, other, decisionId)).amendments).toEqual([]);
    expect(await codeOf(sign(decisionId, other))).toBe('DECISION_OVER_A_TIE');
    valueOf(await sign(decisionId));
    expect(valueOf(await viewDecision(deps, other, decisionId)).amendments).toHaveLength(1);
    valueOf(await prepare(decisionId, { dossierIds: [tea.id] }, head));
    expect(await codeOf(sign(decisionId, other))).toBe('ok');
  });

  test('is whoever sat in the council of a product it speaks of', async () => {
    const { decisionId, sessionId } = await signed();
    const chair = await makeActor(deps, 'chair', { sessionId });
    const officer = await withRole(deps, { ...chair, grants: [] }, 'officeOfficer', province);
    expect(await codeOf(prepare(decisionId, {}, officer))).toBe('HAD_IT_IN_COUNCIL');
    valueOf(await prepare(decisionId));
    const risen = await withRole(deps, { ...chair, grants: [] }, 'leader', province);
    expect(await codeOf(sign(decisionId, risen))).toBe('HAD_IT_IN_COUNCIL');
  });

  test('is whoever prepared it', async () => {
    const { decisionId } = await signed();
    const officer = await makeActor(deps, 'officeOfficer', province);
    valueOf(await prepare(decisionId, {}, officer));
    const risen = await withRole(deps, { ...officer, grants: [] }, 'leader', province);
    expect(await codeOf(sign(decisionId, risen))).toBe('PREPARED_IT_ONESELF');
    expect(valueOf(await viewDecision(deps, risen, decisionId)).amendments[0]?.maySign).toBe(false);
  });
});

test('a form sent twice counts once, and its key serves no other act', async () => {
  const { decisionId } = await signed();
  const input = amendmentInput(deps, decisionId);
  const prepared = await Promise.all([
    prepareAmendment(deps, office, input),
    prepareAmendment(deps, office, input),
  ]);
  expect(prepared.map(({ ok }) => ok)).toEqual([true, true]);
  const press = await amendmentSigning(deps, decisionId);
  const both = await Promise.all([
    signAmendment(deps, leader, press),
    signAmendment(deps, leader, press),
  ]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await amendmentsOf(decisionId)).toMatchObject([{ state: 'signed' }]);
  const other = await signed();
  const again = amendmentInput(deps, other.decisionId);
  const used = { ...again, idempotencyKey: input.idempotencyKey };
  expect(await codeOf(prepareAmendment(deps, office, used))).toBe('KEY_USED_FOR_ANOTHER');
  valueOf(await prepareAmendment(deps, office, again));
  const reused = {
    ...(await amendmentSigning(deps, other.decisionId)),
    idempotencyKey: press.idempotencyKey,
  };
  expect(await codeOf(signAmendment(deps, leader, reused))).toBe('KEY_USED_FOR_ANOTHER');
});
