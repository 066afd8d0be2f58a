import * as v from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { DECISION } from '#domain/recognition/decision.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { openDatabase } from '#storage/database.ts';
import { asConfirmed } from '../../access/confirmed-actor.ts';
import { makeActor, PLACES } from '../../testing/make.ts';
import { valueOf } from '../../testing/commune-work.ts';
import { FOUR, preparedDecision, signing, THREE, TWO } from '../../testing/make-decision.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { sendBackDecision } from '../send-back-decision.ts';
import { signDecision } from '../sign-decision.ts';
import { chosenValue, SIGNED_AT_ONCE, signSeveralInput } from './sign-decisions.input.ts';
import { signDecisions } from './sign-decisions.ts';
import { viewToSign } from './view-to-sign.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const owner = openDatabase(deps.ownerUrl);
afterAll(() => owner.destroy());

const stateOf = async (id: string) => (await readStanding(deps.db, DECISION, id)).state;

/** What the boxes of the leader's page would send now. */
async function shownToLeader() {
  const { ready } = await viewToSign(deps, leader);
  return ready.map(({ decision, shown }) => ({
    decisionId: decision.id,
    shown,
    idempotencyKey: deps.newId(),
  }));
}

describe('several decisions are signed with one password', () => {
  test('each as its page shows it, and the same form sent again signs nothing twice', async () => {
    const first = await preparedDecision(deps, office, [FOUR, TWO], { number: '501/QĐ-UBND' });
    const second = await preparedDecision(deps, office, [THREE], { number: '502/QĐ-UBND' });
    const chosen = await shownToLeader();
    expect(chosen.map(({ decisionId }) => decisionId).toSorted()).toEqual(
      [first.decisionId, second.decisionId].toSorted(),
    );
    const expected = [
      { decisionId: second.decisionId, number: '502/QĐ-UBND', certificates: 1, refusals: [] },
      { decisionId: first.decisionId, number: '501/QĐ-UBND', certificates: 1, refusals: [] },
    ];
    expect(await signDecisions(deps, leader, chosen)).toEqual(expected);
    expect(await signDecisions(deps, leader, chosen)).toEqual(expected);
    const kept = await readStanding(deps.db, DECISION, first.decisionId);
    expect(kept).toMatchObject({
      state: 'signed',
      seq: 2,
      sha256: chosen.find(({ decisionId }) => decisionId === first.decisionId)?.shown,
    });
    expect((await viewToSign(deps, leader)).ready).toEqual([]);
  });

  test('one that changed, was taken back or was signed meanwhile is refused by name, and the others stand', async () => {
    const numbers = ['511/QĐ-UBND', '512/QĐ-UBND', '513/QĐ-UBND', '514/QĐ-UBND'];
    const made = [];
    for (const number of numbers)
      made.push(await preparedDecision(deps, office, [FOUR], { number }));
    const chosen = (await shownToLeader()).toReversed();
    const [changed, back, signed, stands] = made.map(({ decisionId }) => decisionId);
    await owner
      .updateTable('decision')
      .set({ signerName: 'Người Khác' })
      .where('id', '=', changed ?? '')
      .execute();
    const reason = 'Thiếu phụ lục.';
    const taking = { decisionId: back ?? '', reason, idempotencyKey: deps.newId(), seenSeq: 1 };
    valueOf(await sendBackDecision(deps, leader, taking));
    const deputy = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
    valueOf(await signDecision(deps, deputy, await signing(deps, signed ?? '')));

    const lines = await signDecisions(deps, leader, chosen);
    expect(
      lines.map(({ number, certificates, refusals }) => [number, certificates, refusals[0]?.code]),
    ).toEqual([
      ['511/QĐ-UBND', null, 'DECISION_NOT_AS_SHOWN'],
      ['512/QĐ-UBND', null, 'DECISION_TAKEN_BACK'],
      ['513/QĐ-UBND', null, 'DECISION_ALREADY_SIGNED'],
      ['514/QĐ-UBND', 1, undefined],
    ]);
    expect(await stateOf(changed ?? '')).toBe('prepared');
    expect(await stateOf(stands ?? '')).toBe('signed');
  });

  test('nobody but a leader of the province signs any, and another province’s number is not told', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR], { number: '521/QĐ-UBND' });
    const chosen = [await signing(deps, decisionId)];
    const own = { decisionId, certificates: null, refusals: [{ code: 'NOT_ALLOWED', data: {} }] };
    expect(await signDecisions(deps, asConfirmed(office), chosen)).toEqual([
      { ...own, number: '521/QĐ-UBND' },
    ]);
    const elsewhere = await makeActor(deps, 'leader', { unitId: PLACES.vinhLong });
    expect(await signDecisions(deps, elsewhere, chosen)).toEqual([{ ...own, number: null }]);
    expect(await viewToSign(deps, elsewhere)).toEqual({ ready: [], leftAlone: [], more: 0 });
    expect(await stateOf(decisionId)).toBe('prepared');
  });

  test('one of a later day is shown beside them, and is not signed with them', async () => {
    const dated = plainDate(2026, 11, 25);
    const number = '531/QĐ-UBND';
    const { decisionId: id } = await preparedDecision(deps, office, [FOUR], { number, dated });
    const { ready, leftAlone } = await viewToSign(deps, leader);
    expect(ready.map(({ decision }) => decision.id)).not.toContain(id);
    expect(leftAlone).toContainEqual({ id, number, why: 'ahead', from: dated });
  });
});

test('a form without a choice, with too many, or of another making is refused', () => {
  const id = '3b9d2f9e-0c3a-4a4e-8f0f-3f6d5b0f7a11';
  const one = chosenValue({ decisionId: id, shown: 'a'.repeat(64), idempotencyKey: id });
  const issues = (decisions: readonly string[]) =>
    v.safeParse(signSeveralInput, { decisions }).issues?.length ?? 0;
  expect(issues([one])).toBe(0);
  expect(issues([])).toBe(1);
  expect(issues(Array.from({ length: SIGNED_AT_ONCE + 1 }, () => one))).toBe(1);
  expect(issues([`${id}.${id}`])).toBe(1);
});
