import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { CHECK } from '#domain/supervision/check-acts.ts';
import { drawFrom, listCandidates } from '#storage/supervision/plan-candidates.ts';
import { openDatabase } from '#storage/database.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { findBent } from '../testing/bend-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES, withRole } from '../testing/make.ts';
import {
  makeCheckPeople,
  makeClosed,
  makeStarred,
  type CheckPeople,
} from '../testing/make-check.ts';
import { testDeps } from '../testing/test-deps.ts';
import { cancelCheck } from './cancel-check.ts';
import { draftCheckPlan, type DraftCheckPlanInput } from './draft-check-plan.ts';
import { dropPlanned, orderPlanned } from './order-planned.ts';
import { confirmCheckPlan, sendBackCheckPlan, withdrawCheckPlan } from './settle-check-plan.ts';
import {
  listPlanEntries,
  viewCheckPlan,
  viewCheckPlans,
  viewPlanCandidates,
} from './view-check-plan.ts';
import { viewCheck } from './view-check.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const owner = openDatabase(deps.ownerUrl, { max: 1 });
afterAll(() => owner.destroy());
let people: CheckPeople;
const stars: Awaited<ReturnType<typeof makeStarred>>[] = [];

beforeAll(async () => {
  people = await makeCheckPeople(deps);
  await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
  for (let no = 1; no <= 5; no += 1)
    stars.push(await makeStarred(deps, `LC-09-2026-000${String(no)}`));
});

const draftOf = (changes: Partial<DraftCheckPlanInput> = {}): DraftCheckPlanInput => ({
  ...{ unitId: PLACES.laoCai, year: 2026, byRisk: 1, randomMode: 'count', randomValue: 2 },
  ...{ reason: null, idempotencyKey: deps.newId(), ...changes },
});
const draft = (changes: Partial<DraftCheckPlanInput> = {}, actor: Actor = people.officer) =>
  draftCheckPlan(deps, actor, draftOf(changes));
const on = (planId: string, seenSeq = 1) => ({ planId, seenSeq, idempotencyKey: deps.newId() });
const viewed = async (planId: string, actor: Actor = people.head) =>
  valueOf(await viewCheckPlan(deps, actor, planId));
async function confirm(planId: string, actor = people.head) {
  const { shown } = await viewed(planId);
  return confirmCheckPlan(deps, actor, { ...on(planId), shown });
}
const order = (planId: string, certificateIds: readonly string[], seenSeq: number) =>
  orderPlanned(deps, people.officer, {
    ...on(planId, seenSeq),
    certificateIds: [...certificateIds],
    ...{ kind: 'unannounced', againReason: null },
  });
const drop = (planId: string, certificateId: string, seenSeq: number, actor: Actor = people.head) =>
  dropPlanned(deps, actor, { ...on(planId, seenSeq), certificateId, reason: 'Cơ sở đã giải thể' });

describe('the plan of a year', () => {
  let planId = '';
  let drawn: readonly string[] = [];

  test('is drafted by the office, without a seed, of a list that is frozen with its points', async () => {
    const { code } = stars[0] ?? { code: '' };
    await makeClosed(deps, people, code, { result: 'failed' });
    planId = valueOf(await draft()).planId;
    const { standing, rules, leftOut, may } = await viewed(planId);
    expect(standing).toMatchObject({
      ...{ state: 'waiting', products: 4, producers: 4, seed: null, entries: [], rules: '2026-1' },
    });
    // The one that was checked today is left out to the end of the year.
    expect(leftOut).toBe(1);
    expect(Object.fromEntries(rules.map(({ risk, count }) => [risk, count]))).toEqual({
      ...{ failedCheck: 1, misuse: 0, paperLapsed: 0, neverChecked: 0, endsSoon: 0, highStar: 5 },
    });
    expect(may).toEqual({
      ...{ confirm: true, sendBack: true, withdraw: false, order: false, drop: false },
    });
    const filter = { risk: 'failedCheck', leftOut: true, page: 1 } as const;
    const { rows } = valueOf(await viewPlanCandidates(deps, people.head, planId, filter));
    expect(rows.map((one) => [one.code, one.points, one.leftOut, one.lastCheckOn])).toEqual([
      [code, 5, 'checked', TODAY],
    ]);
  });

  test('is confirmed by another, which makes the seed; anybody draws the same again', async () => {
    const star = await makeStarred(deps, 'LC-09-2026-0099');
    expect(await codeOf(draft())).toBe('PLAN_WAITS');
    const stale = { ...on(planId), shown: '0'.repeat(64) };
    expect(await codeOf(confirmCheckPlan(deps, people.head, stale))).toBe('PLAN_NOT_AS_SHOWN');
    valueOf(await confirm(planId));
    const { standing, counts } = await viewed(planId);
    expect(standing.seed).toMatch(/^([0-9A-F]{4}-){7}[0-9A-F]{4}$/);
    expect([counts.all, counts.open]).toEqual([3, 3]);
    const candidates = await listCandidates(deps.db, planId);
    // Who came between list and draw is not among them.
    expect(candidates.map(({ code }) => code)).not.toContain(star.code);
    const again = drawFrom(candidates, standing.method, standing.seed ?? '');
    expect(standing.entries.map(({ certificateId, why }) => [certificateId, why])).toEqual(
      again.map(({ certificateId, why }) => [certificateId, why]),
    );
    expect(again.map(({ why }) => why)).toEqual(['risk', 'lot', 'lot']);
    drawn = again.map(({ certificateId }) => certificateId);
    const told = await deps.db
      .selectFrom('notice')
      .select(['kind', 'accountId'])
      .where('subjectId', '=', planId)
      .execute();
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['planWaits', 'planConfirmed']));
  });

  test('becomes checks, several at once, that nobody else hears of', async () => {
    const [first = '', second = ''] = drawn;
    const { checkIds } = valueOf(await order(planId, [first, second], 2));
    expect((await viewed(planId)).counts).toMatchObject({ open: 1, ordered: 2, done: 0 });
    const acts = await listActs(deps.db, CHECK, checkIds[0] ?? '');
    expect(acts[0]?.data).toMatchObject({ source: { kind: 'plan', id: planId } });
    for (const { owner } of stars) {
      for (const checkId of checkIds)
        expect(await codeOf(viewCheck(deps, owner, checkId))).toBe('NOT_FOUND');
      expect(await codeOf(viewCheckPlan(deps, owner, planId))).toBe('NOT_FOUND');
    }
    const [commune] = [people.team[1]];
    expect(await codeOf(viewCheckPlan(deps, commune, planId))).toBe('NOT_FOUND');
    expect((await viewCheckPlans(deps, commune)).plans).toEqual([]);
    expect(await codeOf(order(planId, [first], 3))).toBe('PLAN_ENTRY_SETTLED');
    expect(await codeOf(order(planId, [], 3))).toBe('PLAN_NONE_CHOSEN');
    expect(await codeOf(order(planId, [deps.newId()], 3))).toBe('NOT_FOUND');
    // All or none: the third is free, the first has its check.
    expect(await codeOf(order(planId, drawn, 3))).toBe('PLAN_ENTRY_SETTLED');
    const cancel = { checkId: checkIds[0] ?? '', reason: 'Nhầm ngày', seenSeq: 1 };
    valueOf(await cancelCheck(deps, people.head, { ...cancel, idempotencyKey: deps.newId() }));
    expect((await viewed(planId)).counts).toMatchObject({ open: 2, ordered: 1 });
  });

  test('loses one that came out only by the head, with a reason that stays', async () => {
    const third = drawn[2] ?? '';
    expect(await codeOf(drop(planId, third, 3, people.officer))).toBe('NOT_ALLOWED');
    const producerId = (await listCandidates(deps.db, planId)).find(
      ({ certificateId }) => certificateId === third,
    )?.producerId;
    const tied = await withRole(deps, people.head, 'producer', { producerId: producerId ?? '' });
    expect(await codeOf(drop(planId, third, 3, tied))).toBe('PLAN_OVER_A_TIE');
    valueOf(await drop(planId, third, 3));
    expect(await codeOf(order(planId, [third], 4))).toBe('PLAN_ENTRY_SETTLED');
    const { rows } = await listPlanEntries(deps, { planId, total: 1, view: 'dropped', page: 1 });
    expect(rows.map(({ certificateId, dropped }) => [certificateId, dropped])).toEqual([
      [third, 'Cơ sở đã giải thể'],
    ]);
  });

  test('is one more only with its reason, and leaves out who came out before', async () => {
    expect(await codeOf(draft())).toBe('PLAN_ONCE_MORE');
    const more = valueOf(await draft({ reason: 'Bộ yêu cầu kiểm tra thêm' })).planId;
    const { leftOut, earlier, standing } = await viewed(more);
    expect([standing.reason, earlier.map(({ id, entries }) => [id, entries])]).toEqual([
      'Bộ yêu cầu kiểm tra thêm',
      [[planId, 3]],
    ]);
    // The one checked, and the two that came out and were not dropped.
    expect(leftOut).toBe(3);
    const back = { ...on(more), reason: 'Chưa cần' };
    expect(await codeOf(sendBackCheckPlan(deps, people.officer, back))).toBe('NOT_ALLOWED');
    valueOf(await sendBackCheckPlan(deps, people.head, back));
    expect(await codeOf(confirm(more))).toBe('PLAN_SETTLED');
    expect((await verifyLedger(deps, null)).finding).toBeNull();
  });

  test('is not confirmed by who drafted it, nor drafted or read by others', async () => {
    const own = valueOf(await draft({ year: 2027, byRisk: 0 }, people.head)).planId;
    expect((await viewed(own)).may.confirm).toBe(false);
    expect(await codeOf(confirm(own))).toBe('PREPARED_IT_ONESELF');
    expect(await codeOf(confirm(own, people.officer))).toBe('NOT_ALLOWED');
    const elsewhere = await makeActor(deps, 'officeHead', { unitId: PLACES.vinhLong });
    expect(await codeOf(viewCheckPlan(deps, elsewhere, own))).toBe('NOT_FOUND');
    expect(await codeOf(draft({}, elsewhere))).toBe('NOT_ALLOWED');
    for (const role of ['leader', 'inspector'] as const) {
      const reader = await makeActor(deps, role, { unitId: PLACES.laoCai });
      expect(await codeOf(draft({}, reader))).toBe('NOT_ALLOWED');
      expect((await viewed(own, reader)).standing.state).toBe('waiting');
    }
    expect(await codeOf(order(own, drawn, 1))).toBe('PLAN_NOT_CONFIRMED');
    valueOf(await withdrawCheckPlan(deps, people.officer, { ...on(own), reason: 'Lập lại' }));
    expect(await codeOf(draft({ unitId: PLACES.bacHa }))).toBe('NOT_FOUND');
  });

  test('asks for the reason where a producer was checked since, and names the product', async () => {
    const planId = valueOf(await draft({ year: 2027, byRisk: 0, randomValue: 50 })).planId;
    valueOf(await confirm(planId));
    const { rows } = await listPlanEntries(deps, { planId, total: 1, view: 'open', page: 1 });
    const entry = rows.find(({ code }) => code === 'LC-09-2026-0099');
    const checked = { code: entry?.code ?? '', certificateId: entry?.certificateId ?? '' };
    await makeClosed(deps, people, checked.code, { result: 'kept' });
    const refused = await order(planId, [checked.certificateId], 2);
    expect(refused.ok ? [] : refused.refusals).toMatchObject([
      { code: 'CHECKED_NOT_LONG_AGO', field: 'againReason' },
      { code: 'PLAN_STOPPED_AT', data: { code: checked.code } },
    ]);
    const asked = { ...on(planId, 2), certificateIds: [checked.certificateId] };
    const again = { kind: 'periodic', againReason: 'Có phản ánh mới' } as const;
    expect(valueOf(await orderPlanned(deps, people.officer, { ...asked, ...again }))).toEqual(
      // The same form once more orders nothing more.
      valueOf(await orderPlanned(deps, people.officer, { ...asked, ...again })),
    );
    expect((await viewed(planId)).counts.ordered).toBe(1);
  });

  test('whose list was bent behind its draw is found out', async () => {
    const bend = 'update check_plan_candidate set points = 9';
    expect(await findBent(deps, owner, bend)).toMatchObject({
      ...{ code: 'LEDGER_STATE_DIFFERS', subject_en: 'plan of checks' },
    });
  });
});
