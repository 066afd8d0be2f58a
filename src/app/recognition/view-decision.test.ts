import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { FOUR, preparedDecision, scoredSession, signing, THREE } from '../testing/make-decision.ts';
import { testDeps } from '../testing/test-deps.ts';
import { listDecisions, listToDecide } from './list-decisions.ts';
import { signDecision } from './sign-decision.ts';
import { viewDecision } from './view-decision.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const elsewhere = await makeActor(deps, 'leader', { unitId: PLACES.vinhLong });

test('the office reads a decision, the leader may sign it, and after that nobody', async () => {
  const { decisionId } = await preparedDecision(deps, office, [FOUR]);
  const forOffice = valueOf(await viewDecision(deps, office, decisionId));
  expect(forOffice).toMatchObject({ maySign: false, standing: { state: 'prepared' } });
  expect(forOffice.items.map((item) => item.productName)).toEqual(['Mận sấy dẻo']);
  expect(valueOf(await viewDecision(deps, leader, decisionId)).maySign).toBe(true);
  valueOf(await signDecision(deps, leader, await signing(deps, decisionId)));
  expect(valueOf(await viewDecision(deps, leader, decisionId))).toMatchObject({
    maySign: false,
    standing: { state: 'signed', signedOn: '2026-11-24' },
  });
});

test('a decision dated ahead tells the leader from which day it can be signed', async () => {
  const { decisionId } = await preparedDecision(deps, office, [FOUR], {
    dated: plainDate(2026, 11, 26),
  });
  const term = { validFrom: '2026-11-26', validTo: '2029-11-26' };
  expect(valueOf(await viewDecision(deps, leader, decisionId))).toMatchObject({
    maySign: false,
    signFrom: '2026-11-26',
    term,
  });
  expect(valueOf(await viewDecision(deps, office, decisionId))).toMatchObject({
    maySign: false,
    signFrom: null,
    term,
  });
});

test('a decision outside the reach is not found, and neither is one that does not exist', async () => {
  const { decisionId, dossiers } = await preparedDecision(deps, office, [FOUR]);
  const producer = dossiers[0]?.actor ?? office;
  for (const [actor, id] of [
    [elsewhere, decisionId],
    [producer, decisionId],
    [leader, '00000000-0000-4000-8000-0000000fffff'],
    [leader, 'abc'],
  ] as const) {
    expect(await viewDecision(deps, actor, id)).toMatchObject({
      refusals: [{ code: 'NOT_FOUND' }],
    });
  }
});

test('sessions with results wait for the office, within its reach, until they are decided', async () => {
  const { sessionId } = await scoredSession(deps, [FOUR, THREE]);
  const waiting = async (actor: typeof office) =>
    (await listToDecide(deps, actor)).filter((one) => one.sessionId === sessionId);
  expect(await waiting(office)).toEqual([{ sessionId, name: 'Phiên đánh giá đợt 2', results: 2 }]);
  expect(await waiting(leader)).toEqual([]);
  expect(
    await waiting(await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong })),
  ).toEqual([]);
});

test('decisions that wait for a signature come first, then the newest; the list ends at the border of the province', async () => {
  deps.clock.moveTo(plainDate(2026, 12, 30));
  const { decisionId } = await preparedDecision(deps, office, [FOUR]);
  const signed = await preparedDecision(deps, office, [FOUR]);
  valueOf(await signDecision(deps, leader, await signing(deps, signed.decisionId)));
  const all = { view: 'all', page: 1 } as const;
  const { rows, total } = await listDecisions(deps, leader, all);
  expect(rows[0]).toMatchObject({ id: decisionId, itemCount: 1, state: 'prepared' });
  const states = rows.map(({ state }) => state);
  expect(states).toEqual(states.toSorted());
  expect(total).toBe(rows.length);
  expect(rows.find(({ state }) => state === 'signed')?.id).toBe(signed.decisionId);
  const waiting = await listDecisions(deps, leader, { view: 'waiting', page: 1 });
  expect(waiting.rows).toEqual(rows.filter(({ state }) => state === 'prepared'));
  expect(await listDecisions(deps, elsewhere, all)).toEqual({ rows: [], total: 0, pages: 1 });
  deps.clock.moveTo(plainDate(2026, 11, 24));
});
