import { DECISION } from '#domain/recognition/decision.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { inTransaction } from '#storage/database.ts';
import { lockDecided } from '#storage/recognition/decision-items.ts';
import { takeNumber } from '#storage/recognition/issued-numbers.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import {
  amendmentInput,
  amendmentSigning,
  signedDecision,
  takingBack,
} from '../testing/make-amendment.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import {
  decisionInput,
  FOUR,
  preparedDecision,
  signing,
  THREE,
  TWO,
} from '../testing/make-decision.ts';
import { makeActor, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { draftDecision } from './draft-decision.ts';
import { listDecisions, listToDecide } from './list-decisions.ts';
import { prepareAmendment } from './prepare-amendment.ts';
import { prepareDecision } from './prepare-decision.ts';
import { sendBackDecision } from './send-back-decision.ts';
import { signAmendment } from './sign-amendment.ts';
import { signDecision } from './sign-decision.ts';
import type { TakeBackInput } from './take-back.ts';
import { viewDecision } from './view-decision.ts';
import { withdrawDecision } from './withdraw-decision.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const province = { unitId: PLACES.laoCai };
const office = await makeActor(deps, 'officeOfficer', province);
const leader = await makeActor(deps, 'leader', province);
beforeEach(() => deps.clock.moveTo(TODAY));

const standingOfDecision = async (id: string) => await readStanding(deps.db, DECISION, id);
const withdraw = (input: TakeBackInput, actor = office) => withdrawDecision(deps, actor, input);
const sendBack = (input: TakeBackInput, actor = leader) => sendBackDecision(deps, actor, input);

describe('a draft that nobody signed', () => {
  test.each([
    ['the leader sends back', 'sentBack', sendBack],
    ['the office withdraws', 'withdrawn', withdraw],
  ] as const)(
    'is over when %s it, and its products are decided anew under its number',
    async (_who, state, take) => {
      const number = `${state}-7/QĐ-UBND`;
      const { sessionId, decisionId, dossiers } = await preparedDecision(
        deps,
        office,
        [FOUR, THREE],
        { number },
      );
      valueOf(await take(await takingBack(deps, decisionId, '  Sai ngày họp ')));
      expect(await standingOfDecision(decisionId)).toMatchObject({
        state,
        seq: 2,
        takenBack: { on: '2026-11-24', reason: 'Sai ngày họp' },
      });
      const { rows } = await listDecisions(deps, office, { view: 'takenBack', page: 1 });
      const waiting = await listToDecide(deps, office);
      expect(rows.find(({ id }) => id === decisionId)).toMatchObject({ state, number });
      expect(waiting.find((one) => one.sessionId === sessionId)).toMatchObject({ results: 2 });
      const draft = valueOf(await draftDecision(deps, office, sessionId));
      expect(draft.results.map(({ dossierId }) => dossierId)).toEqual(dossiers.map(({ id }) => id));
      const { signerName, signerTitle, legalBasis } = decisionInput(deps, sessionId);
      expect(draft).toMatchObject({
        takenBack: { id: decisionId, number },
        signer: { name: signerName, title: signerTitle },
        legalBasis,
      });
      const again = decisionInput(deps, sessionId, { number });
      const { decisionId: second } = valueOf(await prepareDecision(deps, office, again));
      expect((await signDecision(deps, leader, await signing(deps, second))).ok).toBe(true);
      expect(await codeOf(signDecision(deps, leader, await signing(deps, decisionId)))).toBe(
        'DECISION_TAKEN_BACK',
      );
      const issued = await deps.db
        .selectFrom('issuedNumber')
        .selectAll()
        .where('number', '=', number)
        .execute();
      expect(issued).toEqual([
        {
          issuer: 'c:15',
          year: 2026,
          folded: expect.any(String) as string,
          number,
          dated: '2026-11-24',
          decisionId: second,
        },
      ]);
    },
  );

  test('that cannot be signed, because a product was certified meanwhile, is sent back, and the others go on without it', async () => {
    const { decisionId, sessionId, dossiers } = await preparedDecision(deps, office, [
      FOUR,
      THREE,
      TWO,
    ]);
    const [first, second, third] = dossiers;
    if (!first || !second || !third) throw new Error('prepared above');
    const decidedOn = plainDate(2026, 11, 20);
    const number = 'LC-0090';
    const code = '15-02839-90-2026';
    await makeCertificate(deps, { code, number, decidedOn, product: first.product });
    expect(await codeOf(signDecision(deps, leader, await signing(deps, decisionId)))).toBe(
      'PRODUCT_CERTIFIED_MEANWHILE',
    );
    valueOf(await sendBack(await takingBack(deps, decisionId)));
    const draft = valueOf(await draftDecision(deps, office, sessionId));
    expect(draft.heldBack).toEqual([{ productName: 'Mận sấy dẻo', number }]);
    expect(draft.results.map(({ dossierId }) => dossierId)).toEqual([second.id, third.id]);
    const again = decisionInput(deps, sessionId);
    const { decisionId: next } = valueOf(await prepareDecision(deps, office, again));
    valueOf(await signDecision(deps, leader, await signing(deps, next)));
    const rest = decisionInput(deps, sessionId);
    const held = { code: 'PRODUCT_CERTIFIED_MEANWHILE', data: { product: 'Mận sấy dẻo', number } };
    expect(await draftDecision(deps, office, sessionId)).toEqual({ ok: false, refusals: [held] });
    expect(await prepareDecision(deps, office, rest)).toEqual({ ok: false, refusals: [held] });
    // Valid until 19/11/2029, so a decision of the day after it lists the product.
    const lastDay = plainDate(2029, 11, 19);
    expect((await prepareDecision(deps, office, { ...rest, dated: lastDay })).ok).toBe(false);
    const after = { ...rest, dated: plainDate(2029, 11, 20) };
    deps.clock.moveTo(after.dated);
    // The decision signed since stands: nothing is left of the draft before it.
    expect(valueOf(await draftDecision(deps, office, sessionId)).takenBack).toBeNull();
    deps.clock.moveTo(TODAY);
    expect((await prepareDecision(deps, office, after)).ok).toBe(true);
  });
});

test('a draft holds its number while it waits, however it is spelled, and no longer', async () => {
  const { decisionId } = await preparedDecision(deps, office, [FOUR], { number: '0808/QĐ-ĐC' });
  const signed = await signedDecision(deps, office, leader, [THREE]);
  const other = amendmentInput(deps, signed.decisionId, { number: '808/QD/DC' });
  expect(await codeOf(prepareAmendment(deps, office, other))).toBe('DECISION_NUMBER_TAKEN');
  valueOf(await withdraw(await takingBack(deps, decisionId)));
  expect(await codeOf(prepareAmendment(deps, office, other))).toBe('ok');
});

test('a draft whose number was issued to another paper meanwhile is not signed, and nothing follows', async () => {
  const number = '909/QĐ-ĐC';
  const { decisionId } = await preparedDecision(deps, office, [FOUR], { number });
  const other = await signedDecision(deps, office, leader, [THREE]);
  await inTransaction(deps.db, (trx) =>
    takeNumber(trx, { issuer: 'c:15', number, dated: TODAY, decisionId: other.decisionId }),
  );
  const signed = signDecision(deps, leader, await signing(deps, decisionId));
  expect(await codeOf(signed)).toBe('DECISION_NUMBER_TAKEN');
  expect(await standingOfDecision(decisionId)).toMatchObject({ state: 'prepared' });
  expect(await codeOf(sendBack(await takingBack(deps, decisionId)))).toBe('ok');
});

describe('nobody takes back', () => {
  test('what was signed', async () => {
    const { decisionId } = await signedDecision(deps, office, leader, [FOUR]);
    const before = await standingOfDecision(decisionId);
    expect(await codeOf(sendBack(await takingBack(deps, decisionId)))).toBe(
      'DECISION_ALREADY_SIGNED',
    );
    expect(await codeOf(withdraw(await takingBack(deps, decisionId)))).toBe(
      'DECISION_ALREADY_SIGNED',
    );
    expect(await standingOfDecision(decisionId)).toEqual(before);
  });

  test('what was taken back, or what does not exist', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    valueOf(await withdraw(await takingBack(deps, decisionId)));
    expect(await codeOf(sendBack(await takingBack(deps, decisionId)))).toBe('DECISION_TAKEN_BACK');
    expect(await codeOf(withdraw(await takingBack(deps, decisionId)))).toBe('DECISION_TAKEN_BACK');
    for (const id of ['00000000-0000-4000-8000-0000000fffff', 'abc']) {
      const input = { decisionId: id, reason: 'x', seenSeq: 1, idempotencyKey: deps.newId() };
      expect(await codeOf(withdraw(input))).toBe('NOT_FOUND');
    }
  });

  test('without a reason, or what is not any more what the page showed', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    expect(await codeOf(sendBack(await takingBack(deps, decisionId, ' \n ')))).toBe(
      'TAKEN_BACK_WITHOUT_REASON',
    );
    const input = await takingBack(deps, decisionId);
    expect(await codeOf(withdraw({ ...input, seenSeq: 2 }))).toBe('CHANGED_MEANWHILE');
    expect(await standingOfDecision(decisionId)).toMatchObject({ state: 'prepared', seq: 1 });
  });

  test('in another role, or in another province', async () => {
    const { decisionId, sessionId, dossiers } = await preparedDecision(deps, office, [FOUR]);
    const elsewhere = { unitId: PLACES.vinhLong };
    const others = [
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
      await makeActor(deps, 'inspector', province),
      await makeActor(deps, 'administrator', province),
      await makeActor(deps, 'secretary', { sessionId }),
      await makeActor(deps, 'chair', { sessionId }),
      ...dossiers.map(({ actor }) => actor),
    ];
    const input = await takingBack(deps, decisionId);
    for (const actor of [...others, leader, await makeActor(deps, 'officeHead', elsewhere)])
      expect(await codeOf(withdrawDecision(deps, actor, input))).toBe('NOT_ALLOWED');
    for (const actor of [...others, office, await makeActor(deps, 'leader', elsewhere)])
      expect(await codeOf(sendBackDecision(deps, actor, input))).toBe('NOT_ALLOWED');
  });

  test('over a tie, or after another hand in a product', async () => {
    const { decisionId, sessionId, dossiers } = await preparedDecision(deps, office, [FOUR, THREE]);
    const producerId = dossiers[1]?.producer.id ?? '';
    const tied = async (role: 'leader' | 'officeHead') =>
      withRole(deps, await makeActor(deps, role, province), 'producer', { producerId });
    const input = await takingBack(deps, decisionId);
    expect(await codeOf(withdraw(input, await tied('officeHead')))).toBe('DECISION_OVER_A_TIE');
    expect(await codeOf(sendBack(input, await tied('leader')))).toBe('DECISION_OVER_A_TIE');
    const chair = await makeActor(deps, 'chair', { sessionId });
    const risen = await withRole(deps, chair, 'leader', province);
    expect(await codeOf(sendBack(input, risen))).toBe('HAD_IT_IN_COUNCIL');
  });
});

test('the same request twice takes back once, and its key serves nothing else', async () => {
  const { decisionId } = await preparedDecision(deps, office, [FOUR]);
  const input = await takingBack(deps, decisionId);
  const both = await Promise.all([withdraw(input), withdraw(input)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await listActs(deps.db, DECISION, decisionId)).toHaveLength(2);
  const other = await preparedDecision(deps, office, [THREE]);
  const used = {
    ...(await takingBack(deps, other.decisionId)),
    idempotencyKey: input.idempotencyKey,
  };
  expect(await codeOf(withdraw(used))).toBe('KEY_USED_FOR_ANOTHER');
});

describe('the office withdraws while the leader signs', () => {
  /** Both wait for the products of the decision, and go on in this order. */
  async function inOrder<First, Second>(
    decisionId: string,
    first: () => Promise<First>,
    second: () => Promise<Second>,
  ) {
    const begun = await inTransaction(deps.db, async (trx) => {
      await lockDecided(trx, decisionId);
      const one = first();
      await waitingForLocks(1);
      const two = second();
      await waitingForLocks(2);
      return { one, two };
    });
    return [await begun.one, await begun.two] as const;
  }

  async function waitingForLocks(count: number): Promise<void> {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`.execute(deps.db);
    if ((rows[0]?.n ?? 0) < count) await waitingForLocks(count);
  }

  async function begin() {
    const { decisionId, sessionId } = await preparedDecision(deps, office, [FOUR, THREE]);
    const sign = await signing(deps, decisionId);
    const back = await takingBack(deps, decisionId);
    return {
      decisionId,
      sessionId,
      signs: () => codeOf(signDecision(deps, leader, sign)),
      withdraws: () => codeOf(withdraw(back)),
    };
  }

  test('the signature first: it stands, and its products are decided', async () => {
    const { decisionId, sessionId, signs, withdraws } = await begin();
    expect(await inOrder(decisionId, signs, withdraws)).toEqual(['ok', 'DECISION_ALREADY_SIGNED']);
    expect(await standingOfDecision(decisionId)).toMatchObject({ state: 'signed', seq: 2 });
    expect(await codeOf(draftDecision(deps, office, sessionId))).toBe('NOTHING_TO_DECIDE');
  });

  test('the withdrawal first: nothing is certified, and its products wait', async () => {
    const { decisionId, sessionId, signs, withdraws } = await begin();
    expect(await inOrder(decisionId, withdraws, signs)).toEqual(['ok', 'DECISION_TAKEN_BACK']);
    const certified = deps.db
      .selectFrom('certificate')
      .select('id')
      .where('decisionId', '=', decisionId);
    expect(await certified.execute()).toEqual([]);
    expect(valueOf(await draftDecision(deps, office, sessionId)).results).toHaveLength(2);
  });

  test('an amendment likewise', async () => {
    const { decisionId } = await signedDecision(deps, office, leader, [FOUR]);
    const waits = async () => {
      valueOf(await prepareAmendment(deps, office, amendmentInput(deps, decisionId)));
      const sign = await amendmentSigning(deps, decisionId);
      const back = await takingBack(deps, decisionId);
      return {
        signs: () => codeOf(signAmendment(deps, leader, sign)),
        withdraws: () => codeOf(withdraw(back)),
      };
    };
    const one = await waits();
    expect(await inOrder(decisionId, one.withdraws, one.signs)).toEqual([
      'ok',
      'AMENDMENT_NOT_WAITING',
    ]);
    const two = await waits();
    expect(await inOrder(decisionId, two.signs, two.withdraws)).toEqual([
      'ok',
      'DECISION_ALREADY_SIGNED',
    ]);
    const { amendments } = await standingOfDecision(decisionId);
    expect(amendments.map(({ state }) => state)).toEqual(['withdrawn', 'signed']);
  });
});

test('whoever prepared a decision does not sign it, in whatever role since', async () => {
  const officer = await makeActor(deps, 'officeOfficer', province);
  const { decisionId } = await preparedDecision(deps, officer, [FOUR]);
  const risen = await withRole(deps, { ...officer, grants: [] }, 'leader', province);
  expect(await codeOf(signDecision(deps, risen, await signing(deps, decisionId)))).toBe(
    'PREPARED_IT_ONESELF',
  );
  expect(valueOf(await viewDecision(deps, risen, decisionId)).maySign).toBe(false);
});
