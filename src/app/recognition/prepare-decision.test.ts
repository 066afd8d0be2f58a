import { DECISION } from '#domain/recognition/decision.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { findDossier } from '#storage/dossier/read-dossier.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import {
  decisionInput,
  FOUR,
  KNOCKED_OUT,
  NINETY,
  preparedDecision,
  scoredSession,
  THREE,
  TWO,
} from '../testing/make-decision.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeSession } from '../testing/make-session.ts';
import { testDeps } from '../testing/test-deps.ts';
import { draftDecision } from './draft-decision.ts';
import { prepareDecision } from './prepare-decision.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const NOBODY = '00000000-0000-4000-8000-0000000fffff';

async function decisionCount(): Promise<number> {
  const row = await deps.db
    .selectFrom('decision')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

async function codeOf(dossierId = ''): Promise<string | null> {
  return (await findDossier(deps.db, dossierId))?.productCode ?? null;
}

test('the list of a decision is exactly the results of the council, in the order of the agenda', async () => {
  const { sessionId, dossiers } = await scoredSession(deps, [
    FOUR,
    THREE,
    NINETY,
    TWO,
    KNOCKED_OUT,
  ]);
  await scoredSession(deps, [FOUR]);
  await makeDossier(deps, 'inCouncil', { sessionId });
  const input = decisionInput(deps, sessionId, { number: '3127/QĐ-UBND' });
  const { decisionId } = valueOf(await prepareDecision(deps, office, input));
  const items = await listDecisionItems(deps.db, decisionId);
  expect(
    items.map((item) => [
      item.dossierId,
      item.productName,
      item.averageNumerator,
      item.star,
      item.outcome,
    ]),
  ).toEqual([
    [dossiers[0]?.id, 'Mận sấy dẻo', 517, 4, 'certificate'],
    [dossiers[1]?.id, 'Chè Shan', 371, 3, 'certificate'],
    [dossiers[2]?.id, 'Mật ong bạc hà', 630, 5, 'ministry'],
    [dossiers[3]?.id, 'Bánh chưng gù', 280, 2, 'none'],
    [dossiers[4]?.id, 'Rượu ngô', 560, 0, 'none'],
  ]);
  expect(await findDecision(deps.db, decisionId)).toMatchObject({
    number: '3127/QĐ-UBND',
    dated: '2026-11-24',
    issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
    signerName: 'Hoàng Minh Đức',
    itemCount: 5,
    state: 'prepared',
  });
  expect(await listActs(deps.db, DECISION, decisionId)).toMatchObject([
    {
      kind: 'prepare',
      seq: 1,
      actor: { kind: 'person', accountId: office.accountId },
      data: { number: '3127/QĐ-UBND', dated: '2026-11-24' },
    },
  ]);
});

test('the draft shows the same list, the legal basis from its versions, and the last signer', async () => {
  await preparedDecision(deps, office, [THREE], { signerName: 'Hoàng Minh Đức' });
  const { sessionId, dossiers } = await scoredSession(deps, [FOUR, TWO]);
  const draft = valueOf(await draftDecision(deps, office, sessionId));
  expect(draft.results).toEqual([
    {
      dossierId: dossiers[0]?.id,
      productName: 'Mận sấy dẻo',
      producerName: 'Hợp tác xã Nông sản Bản Mây',
      score: '73.86',
      star: 4,
      heldStar: null,
      outcome: 'certificate',
      code: await codeOf(dossiers[0]?.id),
    },
    {
      dossierId: dossiers[1]?.id,
      productName: 'Bánh chưng gù',
      producerName: 'Hợp tác xã Nông sản Bản Mây',
      score: '40.00',
      star: 2,
      heldStar: null,
      outcome: 'none',
      code: await codeOf(dossiers[1]?.id),
    },
  ]);
  expect(draft.legalBasis[0]).toBe(
    'Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ',
  );
  expect(draft.legalBasis).toHaveLength(4);
  expect(draft.signer).toEqual({ name: 'Hoàng Minh Đức', title: 'Chủ tịch' });
});

test('a session that is decided, or has no result yet, has nothing to decide', async () => {
  const { sessionId } = await preparedDecision(deps, office, [FOUR]);
  const before = await decisionCount();
  expect(await prepareDecision(deps, office, decisionInput(deps, sessionId))).toMatchObject({
    refusals: [{ code: 'NOTHING_TO_DECIDE' }],
  });
  expect(await draftDecision(deps, office, sessionId)).toMatchObject({
    refusals: [{ code: 'NOTHING_TO_DECIDE' }],
  });
  const empty = await makeSession(deps);
  await makeDossier(deps, 'inCouncil', { sessionId: empty });
  expect(await prepareDecision(deps, office, decisionInput(deps, empty))).toMatchObject({
    refusals: [{ code: 'NOTHING_TO_DECIDE' }],
  });
  expect(await decisionCount()).toBe(before);
});

test('a number is used once in a province, and the refused draft leaves nothing', async () => {
  await preparedDecision(deps, office, [FOUR], { number: '4000/QĐ-UBND' });
  const { sessionId } = await scoredSession(deps, [THREE]);
  const before = await decisionCount();
  const input = decisionInput(deps, sessionId, { number: '4000/QĐ-UBND' });
  expect(await prepareDecision(deps, office, input)).toEqual({
    ok: false,
    refusals: [
      { code: 'DECISION_NUMBER_TAKEN', data: { number: '4000/QĐ-UBND' }, field: 'number' },
    ],
  });
  expect(await decisionCount()).toBe(before);
  expect((await prepareDecision(deps, office, { ...input, number: '4001/QĐ-UBND' })).ok).toBe(true);
});

test('a number is the same however it is spelled, and another year begins anew', async () => {
  await preparedDecision(deps, office, [FOUR], { number: '0412/QĐ-UBND' });
  const { sessionId } = await scoredSession(deps, [THREE]);
  for (const number of ['412/QD-UBND', '412/qđ/ubnd', ' 00412 QĐ UBND', '412-QĐ-UBND']) {
    expect(
      await prepareDecision(deps, office, decisionInput(deps, sessionId, { number })),
      number,
    ).toMatchObject({ refusals: [{ code: 'DECISION_NUMBER_TAKEN', field: 'number' }] });
  }
  const dated = plainDate(2027, 1, 5);
  const next = decisionInput(deps, sessionId, { number: '412/QĐ-UBND', dated });
  expect((await prepareDecision(deps, office, next)).ok).toBe(true);
});

test('a decision cannot be older than the session whose results it recognises', async () => {
  const { sessionId } = await scoredSession(deps, [THREE]);
  const input = decisionInput(deps, sessionId, { dated: plainDate(2026, 11, 23) });
  expect(await prepareDecision(deps, office, input)).toEqual({
    ok: false,
    refusals: [
      {
        code: 'DECISION_BEFORE_SESSION',
        data: { dated: '23/11/2026', held: '24/11/2026' },
        field: 'dated',
      },
    ],
  });
});

test('the same draft sent twice is one decision', async () => {
  const { sessionId } = await scoredSession(deps, [FOUR]);
  const before = await decisionCount();
  const input = decisionInput(deps, sessionId);
  const both = await Promise.all([
    prepareDecision(deps, office, input),
    prepareDecision(deps, office, input),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect(both[0].ok).toBe(true);
  expect(await decisionCount()).toBe(before + 1);
});

test('of two officers at once one prepares, and the other finds nothing left', async () => {
  const { sessionId } = await scoredSession(deps, [FOUR, THREE]);
  const before = await decisionCount();
  const both = await Promise.all([
    prepareDecision(deps, office, decisionInput(deps, sessionId)),
    prepareDecision(deps, head, decisionInput(deps, sessionId)),
  ]);
  const codes = both.map((one) => (one.ok ? 'ok' : one.refusals[0].code));
  expect(codes.toSorted()).toEqual(['NOTHING_TO_DECIDE', 'ok']);
  expect(await decisionCount()).toBe(before + 1);
});

test('only the office of the province prepares, and nobody else sees the draft', async () => {
  const { sessionId } = await scoredSession(deps, [FOUR]);
  const wrong = [
    await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong }),
    await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
    await makeActor(deps, 'leader', { unitId: PLACES.laoCai }),
    await makeActor(deps, 'inspector', { unitId: PLACES.laoCai }),
    await makeActor(deps, 'administrator', { unitId: PLACES.laoCai }),
    await makeActor(deps, 'secretary', { sessionId }),
    await makeActor(deps, 'chair', { sessionId }),
  ];
  const before = await decisionCount();
  for (const actor of wrong) {
    const input = decisionInput(deps, sessionId);
    expect(await prepareDecision(deps, actor, input)).toMatchObject({
      refusals: [{ code: 'NOT_ALLOWED' }],
    });
    expect(await draftDecision(deps, actor, sessionId)).toMatchObject({
      refusals: [{ code: 'NOT_FOUND' }],
    });
  }
  expect(await prepareDecision(deps, office, decisionInput(deps, NOBODY))).toMatchObject({
    refusals: [{ code: 'NOT_FOUND' }],
  });
  expect(await decisionCount()).toBe(before);
});
