import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { NoticeFigures, NoticeKind } from '#domain/notices/kinds.ts';
import { openDatabase } from '#storage/database.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { noticeSentence } from '../notices/sentence.ts';
import { tellByDay } from '../notices/tell-by-day.ts';
import { findBent } from '../testing/bend-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { draftPlan, type DraftPlanInput } from './draft-plan.ts';
import { editHead } from './edit-head.ts';
import { viewPlans } from './list-plans.ts';
import { putBudgetLine, putMilestone, putTask, removePart } from './put-part.ts';
import {
  askAmendment,
  askWithdrawal,
  confirmPlan,
  dropPlan,
  layDownPlan,
  sendBackPlan,
} from './settle-plan.ts';
import type { Settled } from './settle-plan.input.ts';
import { takeBackDone, tellDone } from './tell-done.ts';
import { viewPlan } from './view-plan.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const owner = openDatabase(deps.ownerUrl, { max: 1 });
afterAll(() => owner.destroy());
const at = { unitId: PLACES.laoCai };
const office = await makeActor(deps, 'officeOfficer', at);
const head = await makeActor(deps, 'officeHead', at);
const leader = await makeActor(deps, 'leader', at);
const inspector = await makeActor(deps, 'inspector', at);
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const elsewhere = await makeActor(deps, 'officeHead', { unitId: PLACES.vinhLong });

const PAPER: Omit<DraftPlanInput, 'idempotencyKey'> = {
  ...{ unitId: PLACES.laoCai, number: '61/KH-UBND', dated: plainDate(2026, 2, 12) },
  ...{ issuer: 'Ủy ban nhân dân tỉnh Lào Cai', title: 'Kế hoạch OCOP năm 2026' },
  ...{ from: plainDate(2026, 1, 1), to: plainDate(2026, 12, 31), money: 6_100_000_000 },
};
const key = () => ({ idempotencyKey: deps.newId() });
const draft = (changes: Partial<DraftPlanInput> = {}, actor: Actor = office) =>
  draftPlan(deps, actor, { ...PAPER, ...key(), ...changes });
const seen = async (planId: string, actor: Actor = head) =>
  valueOf(await viewPlan(deps, actor, planId));
const on = async (planId: string) => ({
  ...{ planId, seenSeq: (await seen(planId)).standing.seq, ...key() },
});
const NO_MONEY = {
  ...{ central: null, province: null, district: null, commune: null },
  ...{ credit: null, community: null, producers: null, stated: null },
};
const milestone = async (planId: string, words: string, deadline: string, changes: object = {}) =>
  putMilestone(deps, office, {
    ...(await on(planId)),
    ...{ key: '', words, deadline, body: 'Sở Công Thương', startsOn: null, ...changes },
  });
const task = async (planId: string, words: string, actor: Actor = office) =>
  putTask(deps, actor, { ...(await on(planId)), key: '', words, body: 'Văn phòng' });
const money = async (planId: string, changes: Partial<Record<keyof typeof NO_MONEY, number>>) =>
  putBudgetLine(deps, office, {
    ...(await on(planId)),
    ...{ key: '', words: 'Tem và bao bì', ...NO_MONEY, ...changes },
  });
const layDown = async (planId: string, what: Settled = 'plan', actor: Actor = office) =>
  layDownPlan(deps, actor, { ...(await on(planId)), what });
async function confirm(planId: string, what: Settled = 'plan', actor = head) {
  const { shown } = await seen(planId);
  return confirmPlan(deps, actor, { ...(await on(planId)), what, shown });
}
async function standing(changes: Partial<DraftPlanInput> = {}, actor: Actor = office) {
  const { planId } = valueOf(await draft(changes, actor));
  valueOf(await task(planId, 'Tập huấn cán bộ xã', actor));
  valueOf(await layDown(planId, 'plan', actor));
  valueOf(await confirm(planId));
  return planId;
}

describe('a plan of the province', () => {
  let planId = '';
  beforeAll(async () => {
    planId = valueOf(await draft()).planId;
  });

  test('is written by the office, entry by entry, and read while it is', async () => {
    valueOf(await task(planId, 'Tập huấn cán bộ xã'));
    valueOf(await milestone(planId, 'Hội đồng đợt 2', 'trước tháng 12'));
    valueOf(await milestone(planId, 'Khai trương điểm bán chợ Bắc Hà', 'trước 15/11'));
    valueOf(await milestone(planId, 'Xã báo cáo năm', '5 ngày làm việc sau Hội đồng đợt 2'));
    valueOf(await money(planId, { central: 2_400_000_000, producers: 1_200_000_000 }));
    const { content, milestones, tasks, money: sums, standing } = await seen(planId);
    expect(standing.state).toBe('draft');
    expect(content.parts.map((one) => one.key)).toEqual(['t1', 'm1', 'm2', 'm3', 'b1']);
    expect(tasks.map(({ part, done }) => [part.words, done])).toEqual([
      ['Tập huấn cán bộ xã', null],
    ]);
    // By their last day: 30/11 is a Monday, five working days later it is the next one.
    expect(milestones.map(({ part, term, due }) => [part.key, term.lastDay, due])).toEqual([
      ['m2', '2026-11-14', { kind: 'late', days: 10 }],
      ['m1', '2026-11-30', { kind: 'left', days: 6 }],
      ['m3', '2026-12-07', { kind: 'left', days: 13 }],
    ]);
    expect([sums.total, sums.bySource.producers]).toEqual([3_600_000_000, 1_200_000_000]);
  });

  test('names what cannot be: parts over the whole, a circle, a deadline before its start', async () => {
    expect(await codeOf(money(planId, { central: 2, stated: 1 }))).toBe('PLANS_SOURCES_OVER');
    expect(await codeOf(money(planId, { province: 2_500_000_001 }))).toBe('PLANS_LINES_OVER');
    const circle = { key: 'm1' };
    expect(await codeOf(milestone(planId, 'Hội đồng', '2 ngày sau mốc 3', circle))).toBe(
      'PLANS_MILESTONE_CIRCLE',
    );
    expect(await codeOf(milestone(planId, 'Sớm quá', 'trước tháng 1'))).toBe(
      'PLANS_DEADLINE_BEFORE_START',
    );
    const late = { startsOn: plainDate(2026, 5, 1) };
    expect(await codeOf(milestone(planId, 'Hội nghị', 'trong tháng 4', late))).toBe(
      'PLANS_DEADLINE_BEFORE_START',
    );
    expect(await codeOf(milestone(planId, 'Mai mốt', 'khi nào tiện'))).toBe(
      'PLANS_DEADLINE_UNREAD',
    );
    const remove = removePart(deps, office, { ...(await on(planId)), key: 'm1' });
    expect(await codeOf(remove)).toBe('PLANS_STILL_AWAITED');
    const none = removePart(deps, office, { ...(await on(planId)), key: 't9' });
    expect(await codeOf(none)).toBe('PLANS_NO_SUCH_PART');
    const cheaper = { ...PAPER, ...(await on(planId)), money: 3_599_999_999 };
    expect(await codeOf(editHead(deps, office, cheaper))).toBe('PLANS_LINES_OVER');
    const turned = { ...PAPER, ...(await on(planId)), to: plainDate(2025, 12, 31) };
    expect(await codeOf(editHead(deps, office, turned))).toBe('PLANS_PERIOD_TURNED');
    const ahead = { ...PAPER, ...(await on(planId)), dated: plainDate(2026, 11, 25) };
    expect(await codeOf(editHead(deps, office, ahead))).toBe('PLANS_DATED_AHEAD');
  });

  test('stands once a person without a hand in it confirms what the page showed', async () => {
    expect(await codeOf(task(planId, 'Của lãnh đạo', leader))).toBe('NOT_ALLOWED');
    // The head mends a word, and so has a hand in it.
    valueOf(await task(planId, 'Báo cáo năm', head));
    expect(await codeOf(confirm(planId))).toBe('PLANS_NOT_NOW');
    valueOf(await layDown(planId));
    expect(await codeOf(task(planId, 'Thêm sau khi trình'))).toBe('PLANS_NOT_NOW');
    expect(await codeOf(confirm(planId))).toBe('PLANS_OWN_HAND');
    expect(await codeOf(confirm(planId, 'plan', office))).toBe('NOT_ALLOWED');
    const stale = { ...(await on(planId)), what: 'plan' as const, shown: '0'.repeat(64) };
    expect(await codeOf(confirmPlan(deps, leader, stale))).toBe('PLANS_NOT_AS_SHOWN');
    const back = { ...(await on(planId)), what: 'plan' as const, reason: 'Thiếu kinh phí xã' };
    valueOf(await sendBackPlan(deps, leader, back));
    expect((await seen(planId)).standing).toMatchObject({ state: 'draft', sentBack: back.reason });
    valueOf(await layDown(planId));
    const { shown } = await seen(planId);
    const request = { ...(await on(planId)), what: 'plan' as const, shown };
    valueOf(await confirmPlan(deps, leader, request));
    // The same form sent twice acts once.
    valueOf(await confirmPlan(deps, leader, request));
    expect((await seen(planId)).standing).toMatchObject({ state: 'standing', confirmedOn: TODAY });
  });

  test('is told of by the responsible side; what hangs on a milestone is counted from then', async () => {
    const tell = async (key: string, day: [number, number], actor: Actor = office) =>
      tellDone(deps, actor, {
        ...(await on(planId)),
        ...{ key, on: plainDate(2026, ...day), words: '18 sản phẩm đạt' },
      });
    expect(await codeOf(tell('m1', [11, 20], leader))).toBe('NOT_ALLOWED');
    expect(await codeOf(tell('m1', [11, 25]))).toBe('PLANS_DONE_AHEAD');
    expect(await codeOf(tell('m9', [11, 20]))).toBe('PLANS_NO_SUCH_PART');
    valueOf(await tell('m1', [11, 20]));
    expect(await codeOf(tell('m1', [11, 20]))).toBe('PLANS_TOLD_ALREADY');
    const dues = async (day = TODAY) =>
      Object.fromEntries(
        valueOf(await viewPlan(deps, head, planId, day)).milestones.map(({ part, due }) => [
          part.key,
          due,
        ]),
      );
    // 20/11 is a Friday and 24/11 a day off: five working days later it is Monday 30/11.
    expect(await dues()).toMatchObject({
      m1: { kind: 'done', on: '2026-11-20', late: 0 },
      m3: { kind: 'left', days: 6 },
    });
    // As of the day before it was not done.
    expect(await dues(plainDate(2026, 11, 19))).toMatchObject({ m1: { kind: 'left', days: 11 } });
    const wrong = { ...(await on(planId)), key: 'm1', reason: 'Nhầm mốc' };
    valueOf(await takeBackDone(deps, office, wrong));
    const again = { ...(await on(planId)), key: 'm1', reason: 'Nhầm mốc' };
    expect(await codeOf(takeBackDone(deps, office, again))).toBe('PLANS_NOT_TOLD');
    valueOf(await tell('t1', [10, 1]));
    const [line] = (await viewPlans(deps, head, ALL)).rows.filter(({ id }) => id === planId);
    expect(line).toMatchObject({ tasks: 2, tasksDone: 1, milestones: 3, done: 0, late: 1 });
  });

  test('is amended by two people, and says what changed', async () => {
    const asked = { ...(await on(planId)), reason: 'Trung ương bổ sung' };
    expect(await codeOf(task(planId, 'Ngoài điều chỉnh'))).toBe('PLANS_NOT_NOW');
    valueOf(await askAmendment(deps, office, asked));
    expect(await codeOf(layDown(planId, 'amendment'))).toBe('PLANS_NOTHING_CHANGED');
    valueOf(await money(planId, { central: 500_000_000 }));
    valueOf(await removePart(deps, office, { ...(await on(planId)), key: 't2' }));
    const written = await seen(planId);
    // What stands is shown until the amendment does.
    expect(written.content.parts.some(({ key }) => key === 't2')).toBe(true);
    expect(written.changes).toEqual([
      { part: 'budget', key: 'b2', kind: 'added', words: 'Tem và bao bì' },
      { part: 'task', key: 't2', kind: 'removed', words: 'Báo cáo năm' },
    ]);
    valueOf(await layDown(planId, 'amendment'));
    valueOf(await confirm(planId, 'amendment'));
    const { content, standing } = await seen(planId);
    expect(content.parts.map((one) => one.key)).toEqual(['t1', 'm1', 'm2', 'm3', 'b1', 'b2']);
    expect(standing.amendments).toEqual([
      { no: 1, reason: 'Trung ương bổ sung', on: TODAY, changes: written.changes },
    ]);
  });

  test('is withdrawn by two people and stays readable; or kept', async () => {
    const reason = 'Thay bằng kế hoạch khác';
    valueOf(await askWithdrawal(deps, head, { ...(await on(planId)), reason }));
    expect(await codeOf(confirm(planId, 'withdrawal'))).toBe('PLANS_OWN_HAND');
    valueOf(await dropPlan(deps, head, { ...(await on(planId)), what: 'withdrawal', reason }));
    expect((await seen(planId)).standing.state).toBe('standing');
    valueOf(await askWithdrawal(deps, head, { ...(await on(planId)), reason }));
    valueOf(await confirm(planId, 'withdrawal', leader));
    expect((await seen(planId, inspector)).content.parts).toHaveLength(6);
    expect(await codeOf(task(planId, 'Sau khi rút'))).toBe('PLANS_WITHDRAWN');
  });
});

const ALL = { year: null, level: null, state: null, page: 1 };

describe('a plan of a commune', () => {
  test('is written by its officer, confirmed by the province, and no business of a neighbour', async () => {
    const planId = await standing({ unitId: PLACES.bacHa, money: null }, commune);
    expect(await codeOf(viewPlan(deps, neighbour, planId))).toBe('NOT_FOUND');
    expect(await codeOf(viewPlan(deps, elsewhere, planId))).toBe('NOT_FOUND');
    expect(await codeOf(draft({ unitId: PLACES.laoCai }, commune))).toBe('NOT_ALLOWED');
    const of = async (actor: Actor) => (await viewPlans(deps, actor, ALL)).rows.map(({ id }) => id);
    expect(await of(commune)).toContain(planId);
    expect(await of(inspector)).toContain(planId);
    expect(await of(neighbour)).not.toContain(planId);
  });
});

describe('the unit of a plan', () => {
  test('did exist in its time: a district of 2023 does, today’s province did not in 2024', async () => {
    const year = (of: number) => ({
      ...{ from: plainDate(of, 1, 1), to: plainDate(of, 12, 31), dated: plainDate(of, 2, 14) },
    });
    expect(await codeOf(draft({ unitId: 'c:15', ...year(2024) }))).toBe('PLANS_UNIT_NOT_THEN');
    expect(await codeOf(draft({ unitId: 'o:10', ...year(2026) }))).toBe('PLANS_UNIT_NOT_THEN');
    expect(await codeOf(draft({ unitId: 'x:1', ...year(2026) }))).toBe('NOT_ALLOWED');
    const planId = await standing({ unitId: 'o:10', ...year(2023) });
    expect((await seen(planId)).plan.unit).toBe('Tỉnh Lào Cai');
    const moved = { ...PAPER, ...(await on(planId)), ...year(2023) };
    expect(await codeOf(editHead(deps, office, moved))).toBe('PLANS_NOT_NOW');
  });
});

test.each([
  ['plan_state', "update plan_state set title = 'Khác'"],
  ['plan_milestone', "update plan_milestone set words = 'Khác'"],
  ['plan_money', 'delete from plan_money'],
])('the check of the ledger finds that %s was bent', async (_, bend) => {
  const found = await findBent(deps, owner, bend);
  expect(found).toMatchObject({ code: 'LEDGER_STATE_DIFFERS', subject_en: 'plan' });
});

describe('who is told of milestones by the day', () => {
  const told = async ({ accountId }: { readonly accountId: string }, planId: string) => {
    const rows = await asOwner(
      deps.ownerUrl,
      `select kind, figures from notice where account_id = '${accountId}' and subject_id = '${planId}'
        and due_on is not null order by at, kind`,
    );
    return (rows as { kind: NoticeKind; figures: NoticeFigures }[]).map((row) =>
      noticeSentence(row, 'vi'),
    );
  };
  const run = (month: number, day: number) => {
    deps.clock.moveTo(plainDate(2026, month, day));
    return tellByDay(deps, () => Promise.resolve([]));
  };
  afterAll(() => {
    deps.clock.moveTo(TODAY);
  });

  test('is who keeps the plan, three working days ahead; when it is late, who is above as well', async () => {
    const { planId } = valueOf(await draft({ title: 'KH xã', unitId: PLACES.bacHa }, commune));
    for (const words of ['Báo cáo quý', 'Báo cáo lao động'])
      valueOf(await milestone(planId, words, 'trước 12/12'));
    valueOf(await layDown(planId, 'plan', commune));
    valueOf(await confirm(planId));
    await run(12, 7);
    expect(await told(commune, planId)).toEqual([]);
    await run(12, 8);
    await run(12, 8);
    const near = 'Kế hoạch “KH xã”: 2 mốc sắp hết hạn, chậm nhất ngày 11/12/2026.';
    expect(await told(commune, planId)).toEqual([near]);
    valueOf(
      await tellDone(deps, commune, {
        ...(await on(planId)),
        ...{ key: 'm1', on: plainDate(2026, 12, 8), words: 'Đã gửi tỉnh' },
      }),
    );
    await run(12, 12);
    await run(12, 13);
    const late = 'Kế hoạch “KH xã”: 1 mốc đã quá hạn ngày 11/12/2026, chưa báo xong.';
    expect(await told(commune, planId)).toEqual([near, late]);
    expect(await told(office, planId)).toEqual([near, late]);
    // The leader hears of the province's own plans alone.
    expect(await told(leader, planId)).toEqual([]);
    expect(await told(neighbour, planId)).toEqual([]);
  });

  test('of a plan of the province its leader hears of what is late', async () => {
    const { planId } = valueOf(await draft({ title: 'KH tỉnh' }));
    valueOf(await milestone(planId, 'Hội chợ', 'trước 12/12'));
    valueOf(await layDown(planId));
    valueOf(await confirm(planId));
    await run(12, 14);
    expect(await told(leader, planId)).toEqual([
      'Kế hoạch “KH tỉnh”: 1 mốc đã quá hạn ngày 11/12/2026, chưa báo xong.',
    ]);
  });
});
