import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { DIFFERENCE, type RewardRules } from '#domain/support/reward-rules.ts';
import type { Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { listRewardRules } from '#storage/support/rules.ts';
import { record } from '../acts/record.ts';
import { reachFor } from '../allow.ts';
import { checkRewards } from '../ledger/checks/rewards.ts';
import { inSnapshot } from '#storage/ledger/snapshot.ts';
import { readSubjects } from '#storage/ledger/read-acts.ts';
import { CERTIFICATES } from '../recognition/certificate-subject.ts';
import { valueOf } from '../testing/commune-work.ts';
import {
  FOUR,
  preparedDecision,
  signing,
  THREE,
  type ScoredWish,
} from '../testing/make-decision.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { signDecision } from '../recognition/sign-decision.ts';
import { correctPayment, payReward } from './pay-reward.ts';
import { prepareRules, type PrepareRulesInput } from './prepare-rules.ts';
import { proposeRewards } from './propose-rewards.ts';
import { approveRewards, sendBackRewards, withdrawRewards } from './settle-rewards.ts';
import { confirmRules, rulesAsShown, sendBackRules, withdrawRules } from './settle-rules.ts';
import { viewOwnRewards, viewRewardList, viewRewards } from './view-rewards.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const at = { unitId: PLACES.laoCai };
const office = await makeActor(deps, 'officeOfficer', at);
const head = await makeActor(deps, 'officeHead', at);
const leader = await makeActor(deps, 'leader', at);
const inspector = await makeActor(deps, 'inspector', at);
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const elsewhere = await makeActor(deps, 'leader', { unitId: PLACES.vinhLong });

const M = 1_000_000;
const RULES: RewardRules = {
  stars: [
    { star: 3, first: 8 * M, kept: 2 * M, upgraded: null, payer: 'commune' },
    { star: 4, first: 15 * M, kept: null, upgraded: DIFFERENCE, payer: 'province' },
    { star: 5, first: 30 * M, kept: null, upgraded: DIFFERENCE, payer: 'province' },
  ],
  older: 'paid',
};
const rules = (changes: Partial<PrepareRulesInput> = {}): PrepareRulesInput => ({
  unitId: PLACES.laoCai,
  number: '12/2026/NQ-HĐND',
  dated: plainDate(2026, 1, 5),
  validFrom: plainDate(2026, 1, 15),
  rules: RULES,
  idempotencyKey: deps.newId(),
  ...changes,
});
const key = () => ({ idempotencyKey: deps.newId() });
const codeOf = async (result: Promise<Result<unknown>>) => {
  const one = await result;
  return one.ok ? 'ok' : one.refusals[0].code;
};

/** What the leader presses on the page of this version. */
async function confirming(rulesId: string, seenSeq = 1) {
  const versions = await listRewardRules(deps.db, reachFor(deps, leader, 'reward.view'));
  const version = versions.find(({ id }) => id === rulesId);
  return { rulesId, seenSeq, shown: version ? rulesAsShown(version) : '', ...key() };
}

async function signed(wishes: readonly ScoredWish[]) {
  const { decisionId, dossiers } = await preparedDecision(deps, office, wishes);
  const signer = await makeActor(deps, 'leader', at);
  valueOf(await signDecision(deps, signer, await signing(deps, decisionId)));
  return { decisionId, dossiers };
}
async function proposed(decisionId: string, actor = office) {
  const { listId } = valueOf(await proposeRewards(deps, actor, { decisionId, ...key() }));
  return listId;
}
const viewOf = async (listId: string) => valueOf(await viewRewardList(deps, leader, listId));
async function approving(listId: string) {
  const { shown, seq } = await viewOf(listId);
  return { listId, shown, seenSeq: seq, ...key() };
}
async function approved(decisionId: string) {
  const listId = await proposed(decisionId);
  valueOf(await approveRewards(deps, leader, await approving(listId)));
  return listId;
}
const due = async (listId: string) =>
  (await viewOf(listId)).lines.map(({ productName, kind, amount, payer, reason, before }) => [
    productName,
    kind,
    amount / M,
    payer,
    reason,
    before / M,
  ]);
async function paying(listId: string, changes: object = {}) {
  const { seq, lines } = await viewOf(listId);
  const certificateId = lines[0]?.certificateId ?? '';
  const usual = { certificateId, on: TODAY, paper: 'UNC 15', amount: 5 * M };
  return { listId, seenSeq: seq, ...usual, ...changes, ...key() };
}

/** What the check of the ledger says of one list. */
const findingOf = (listId: string) =>
  inSnapshot(deps.db, async (trx) => {
    for await (const subjects of readSubjects(trx)) {
      const subject = subjects.find(({ id }) => id === listId);
      if (subject) return checkRewards(trx, subject);
    }
    throw new Error('no such list');
  });

beforeEach(() => {
  deps.clock.moveTo(TODAY);
});

describe('reward rules', () => {
  test('a decision of before any rules gets no list', async () => {
    const { decisionId } = await signed([THREE]);
    expect(await codeOf(proposeRewards(deps, office, { decisionId, ...key() }))).toBe(
      'REWARD_NO_RULES',
    );
  });

  test.each([
    [{ dated: addDays(TODAY, 1), validFrom: addDays(TODAY, 1) }, 'REWARD_PAPER_AHEAD'],
    [{ validFrom: plainDate(2026, 1, 4) }, 'REWARD_RULES_BEFORE_PAPER'],
    [{ unitId: PLACES.bacHa }, 'NOT_FOUND'],
    [
      {
        rules: {
          ...RULES,
          stars: [{ star: 3, first: null, kept: null, upgraded: null, payer: 'commune' }],
        },
      },
      'REWARD_RULES_EMPTY',
    ],
    [
      {
        rules: {
          ...RULES,
          stars: [{ star: 4, first: null, kept: 5, upgraded: DIFFERENCE, payer: 'commune' }],
        },
      },
      'REWARD_DIFFERENCE_OF_NOTHING',
    ],
  ] as const)('%j are refused: %s', async (changes, code) => {
    expect(await codeOf(prepareRules(deps, head, rules(changes)))).toBe(code);
  });

  test('are prepared by the head alone and confirmed by another person, the leader of the place', async () => {
    for (const actor of [office, leader, inspector, commune])
      expect(await codeOf(prepareRules(deps, actor, rules()))).toBe('NOT_ALLOWED');
    const input = rules();
    const { rulesId } = valueOf(await prepareRules(deps, head, input));
    expect(valueOf(await prepareRules(deps, head, input))).toEqual({ rulesId });
    expect(await codeOf(prepareRules(deps, head, rules()))).toBe('REWARD_RULES_WAIT');
    for (const actor of [head, office, elsewhere])
      expect(await codeOf(confirmRules(deps, actor, await confirming(rulesId)))).toBe(
        'NOT_ALLOWED',
      );
    const bent = { ...(await confirming(rulesId)), shown: 'a'.repeat(64) };
    expect(await codeOf(confirmRules(deps, leader, bent))).toBe('REWARD_NOT_AS_SHOWN');
    const both = { ...head, grants: [...head.grants, ...leader.grants] };
    expect(await codeOf(confirmRules(deps, both, await confirming(rulesId)))).toBe(
      'PREPARED_IT_ONESELF',
    );
    const back = { rulesId, seenSeq: 1, reason: 'Sai mức 3 sao', ...key() };
    expect(await codeOf(withdrawRules(deps, leader, back))).toBe('NOT_ALLOWED');
    expect(await codeOf(sendBackRules(deps, head, back))).toBe('NOT_ALLOWED');
    expect(await codeOf(sendBackRules(deps, leader, back))).toBe('ok');
    expect(await codeOf(confirmRules(deps, leader, await confirming(rulesId, 2)))).toBe(
      'REWARD_ALREADY_SETTLED',
    );
  });

  test('once published never change', async () => {
    const { rulesId } = valueOf(await prepareRules(deps, head, rules()));
    const press = await confirming(rulesId);
    expect(await codeOf(confirmRules(deps, leader, press))).toBe('ok');
    expect(await codeOf(confirmRules(deps, leader, press))).toBe('ok');
    const back = { rulesId, seenSeq: 2, reason: 'Đổi ý', ...key() };
    expect(await codeOf(withdrawRules(deps, head, back))).toBe('REWARD_ALREADY_SETTLED');
    expect(await codeOf(sendBackRules(deps, leader, back))).toBe('REWARD_ALREADY_SETTLED');
  });
});

describe('a list for a signed decision', () => {
  beforeAll(async () => {
    if (
      (await listRewardRules(deps.db, reachFor(deps, leader, 'reward.view'))).some(
        (v) => v.state === 'published',
      )
    )
      return;
    const { rulesId } = valueOf(await prepareRules(deps, head, rules()));
    valueOf(await confirmRules(deps, leader, await confirming(rulesId)));
  });

  test('is computed, approved by another person, paid in parts and seen by its producer', async () => {
    const { decisionId, dossiers } = await signed([FOUR, THREE]);
    const input = { decisionId, ...key() };
    const { listId } = valueOf(await proposeRewards(deps, office, input));
    expect(valueOf(await proposeRewards(deps, office, input))).toEqual({ listId });
    expect(await due(listId)).toEqual([
      ['Chè Shan', 'first', 8, 'commune', 'first', 0],
      ['Mận sấy dẻo', 'first', 15, 'province', 'first', 0],
    ]);
    const producer = dossiers[1]?.actor ?? office;
    expect(await viewOwnRewards(deps, producer)).toEqual([]);
    valueOf(await approveRewards(deps, leader, await approving(listId)));
    for (const amount of [5 * M, 3 * M])
      expect(await codeOf(payReward(deps, office, await paying(listId, { amount })))).toBe('ok');
    expect(await viewOwnRewards(deps, producer)).toMatchObject([
      {
        productName: 'Chè Shan',
        star: 3,
        amount: 8 * M,
        paid: 8 * M,
        payments: [
          { on: TODAY, paper: 'UNC 15', amount: 5 * M },
          { on: TODAY, paper: 'UNC 15', amount: 3 * M },
        ],
      },
    ]);
    const { rows } = await viewRewards(deps, inspector, 1);
    const lists = [{ id: listId, state: 'approved', amount: 23 * M, paid: 8 * M }];
    expect(rows.find((row) => row.decisionId === decisionId)).toMatchObject({ open: 0, lists });
    expect(await findingOf(listId)).toBeNull();
    const item = deps.db.updateTable('rewardItem').where('listId', '=', listId);
    await item.set({ paid: 0 }).where('star', '=', 3).execute();
    expect(await findingOf(listId)).toMatchObject({ code: 'LEDGER_STATE_DIFFERS' });
    await item
      .set({ paid: 8 * M })
      .where('star', '=', 3)
      .execute();
  });

  test('is made by the office of the place and approved by its leader alone', async () => {
    const { decisionId } = await signed([FOUR]);
    for (const actor of [leader, inspector, commune, elsewhere])
      expect(await codeOf(proposeRewards(deps, actor, { decisionId, ...key() }))).toBe(
        'NOT_ALLOWED',
      );
    const listId = await proposed(decisionId, head);
    const press = await approving(listId);
    for (const actor of [office, head, elsewhere])
      expect(await codeOf(approveRewards(deps, actor, press))).toBe('NOT_ALLOWED');
    const both = { ...head, grants: [...head.grants, ...leader.grants] };
    expect(await codeOf(approveRewards(deps, both, press))).toBe('PREPARED_IT_ONESELF');
    const bent = { ...press, shown: 'a'.repeat(64) };
    expect(await codeOf(approveRewards(deps, leader, bent))).toBe('REWARD_NOT_AS_SHOWN');
    expect(await codeOf(viewRewardList(deps, commune, listId))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewRewardList(deps, leader, deps.newId()))).toBe('NOT_FOUND');
    expect(await codeOf(payReward(deps, office, await paying(listId)))).toBe('REWARD_NOT_APPROVED');
  });

  test('comes once: all of a decision on lists leaves nothing, one taken back leaves all', async () => {
    const { decisionId } = await signed([FOUR]);
    const listId = await proposed(decisionId);
    const again = () => codeOf(proposeRewards(deps, office, { decisionId, ...key() }));
    expect(await again()).toBe('REWARD_NOTHING_LEFT');
    const back = { listId, seenSeq: 1, reason: 'Lập lại', ...key() };
    expect(await codeOf(withdrawRewards(deps, leader, back))).toBe('NOT_ALLOWED');
    expect(await codeOf(withdrawRewards(deps, office, back))).toBe('ok');
    const second = await proposed(decisionId);
    const refused = { ...back, listId: second, ...key() };
    expect(await codeOf(sendBackRewards(deps, office, refused))).toBe('NOT_ALLOWED');
    expect(await codeOf(sendBackRewards(deps, leader, refused))).toBe('ok');
    expect(await codeOf(approveRewards(deps, leader, await approving(second)))).toBe(
      'REWARD_ALREADY_SETTLED',
    );
    const two = await Promise.all([again(), again()]);
    expect(two.toSorted()).toEqual(['REWARD_NOTHING_LEFT', 'ok']);
  });

  test('is refused for a decision that is not signed or is none', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    const ask = (id: string) => codeOf(proposeRewards(deps, office, { decisionId: id, ...key() }));
    expect(await ask(decisionId)).toBe('REWARD_DECISION_NOT_SIGNED');
    expect(await ask(deps.newId())).toBe('NOT_FOUND');
    expect(await ask('x')).toBe('NOT_FOUND');
  });

  test('goes back when a star was revoked since, and a star that is gone is paid nothing', async () => {
    const { decisionId } = await signed([FOUR]);
    const listId = await proposed(decisionId);
    const press = await approving(listId);
    const revoke = async (list: string) => {
      const id = (await viewOf(list)).lines[0]?.certificateId ?? '';
      const data = { ground: 'a', decisionNumber: '9/QĐ-UBND', from: TODAY } as const;
      const act = { id, kind: 'revoke', role: 'leader', data, idempotencyKey: null } as const;
      valueOf(await inTransaction(deps.db, (trx) => record(deps, trx, leader, CERTIFICATES, act)));
    };
    await revoke(listId);
    expect(await codeOf(approveRewards(deps, leader, press))).toBe('REWARD_LIST_OUT_OF_DATE');
    const back = { listId, seenSeq: 1, reason: 'Sao đã thu hồi', ...key() };
    valueOf(await sendBackRewards(deps, leader, back));
    const anew = await approved(decisionId);
    expect(await due(anew)).toEqual([['Mận sấy dẻo', null, 0, 'province', 'gone', 0]]);
    expect(await codeOf(payReward(deps, office, await paying(anew)))).toBe('REWARD_NOT_ON_LIST');
    const other = await approved((await signed([FOUR])).decisionId);
    await revoke(other);
    expect(await codeOf(payReward(deps, office, await paying(other)))).toBe('REWARD_STAR_GONE');
  });

  test('is paid only what is due, after it was approved, and corrected once', async () => {
    const listId = await approved((await signed([THREE])).decisionId);
    const pay = async (changes: object) =>
      codeOf(payReward(deps, office, await paying(listId, changes)));
    expect(await pay({ amount: 8 * M + 1 })).toBe('REWARD_PAID_TOO_MUCH');
    expect(await pay({ on: addDays(TODAY, 1) })).toBe('REWARD_PAID_AHEAD');
    expect(await pay({ on: addDays(TODAY, -1) })).toBe('REWARD_PAID_BEFORE_APPROVED');
    expect(await pay({ certificateId: deps.newId() })).toBe('REWARD_NOT_ON_LIST');
    expect(await codeOf(payReward(deps, leader, await paying(listId)))).toBe('NOT_ALLOWED');
    const twice = await paying(listId);
    expect(await codeOf(payReward(deps, office, twice))).toBe('ok');
    expect(await codeOf(payReward(deps, office, twice))).toBe('ok');
    const { payments, seq } = await viewOf(listId);
    expect(payments).toHaveLength(1);
    const fix = (changes: object) => ({
      ...{ listId, seenSeq: seq, payment: payments[0]?.seq ?? 0, amount: 4 * M },
      ...{ reason: 'Gõ nhầm', ...key() },
      ...changes,
    });
    expect(await codeOf(correctPayment(deps, office, fix({ payment: 1 })))).toBe(
      'REWARD_NO_SUCH_PAYMENT',
    );
    expect(await codeOf(correctPayment(deps, office, fix({ amount: 9 * M })))).toBe(
      'REWARD_PAID_TOO_MUCH',
    );
    expect(await codeOf(correctPayment(deps, leader, fix({})))).toBe('NOT_ALLOWED');
    expect(await codeOf(correctPayment(deps, office, fix({})))).toBe('ok');
    expect((await viewOf(listId)).lines[0]?.paid).toBe(4 * M);
    expect(await codeOf(correctPayment(deps, office, fix({ seenSeq: seq + 1 })))).toBe(
      'REWARD_NO_SUCH_PAYMENT',
    );
  });

  test('new rules hold only for later decisions than those that were rewarded', async () => {
    await approved((await signed([THREE])).decisionId);
    const early = rules({ dated: TODAY, validFrom: TODAY });
    expect(await codeOf(prepareRules(deps, head, early))).toBe('REWARD_RULES_OVERTAKEN');
    const later = rules({ dated: TODAY, validFrom: addDays(TODAY, 1) });
    expect(await codeOf(prepareRules(deps, head, later))).toBe('ok');
  });
});
