import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { readWanted } from '#domain/plans/read-wanted.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { testDeps } from '../testing/test-deps.ts';
import { draftPlan } from './draft-plan.ts';
import { viewPlans } from './list-plans.ts';
import { putRows } from './put-rows.ts';
import { putTarget, type PutTargetInput } from './put-target.ts';
import { confirmPlan, layDownPlan } from './settle-plan.ts';
import { shareTarget } from './share-target.ts';
import { tellDone } from './tell-done.ts';
import { viewPlan } from './view-plan.ts';
import { viewTargets } from './view-targets.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const at = { unitId: PLACES.laoCai };
const office = await makeActor(deps, 'officeOfficer', at);
const head = await makeActor(deps, 'officeHead', at);
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

const key = () => ({ idempotencyKey: deps.newId() });
const [from, to] = [plainDate(2026, 1, 1), plainDate(2026, 12, 31)];
async function draft(): Promise<string> {
  const paper = { number: '61/KH-UBND', dated: plainDate(2026, 2, 12), issuer: 'UBND tỉnh' };
  const input = { ...paper, title: 'Kế hoạch OCOP', from, to, money: null };
  return valueOf(await draftPlan(deps, office, { ...input, ...at, ...key() })).planId;
}
const seen = async (planId: string, actor: Actor = head) =>
  valueOf(await viewPlan(deps, actor, planId));
const on = async (planId: string) => ({
  ...{ planId, seenSeq: (await seen(planId)).standing.seq, ...key() },
});
const target = async (
  planId: string,
  words: string,
  wanted: string,
  changes: Partial<PutTargetInput> = {},
) =>
  putTarget(deps, office, {
    ...(await on(planId)),
    ...{ key: '', words, group: 'Sản phẩm', printed: '', unit: 'sản phẩm', start: null, from, to },
    ...{ wanted: valueOf(readWanted(wanted)), definition: '', ...changes },
  });
const shown = async (planId: string, day = TODAY) =>
  viewTargets(deps, valueOf(await viewPlan(deps, head, planId, day)));

describe('the targets of a plan', () => {
  test('are measured over the register, the worst first; a zero is no silence', async () => {
    const producer = await makeProducer(deps);
    const product = await makeProduct(deps, producer.id);
    const decided = { code: '15-02839-07-2026', decidedOn: plainDate(2026, 3, 2) };
    await makeCertificate(deps, { ...decided, product });
    const planId = await draft();
    valueOf(await target(planId, 'Sản phẩm 3 sao', 'ít nhất 4', { definition: THREE }));
    valueOf(await target(planId, 'Có sản phẩm', 'ít nhất 1', { definition: THREE }));
    const five = 'đếm sản phẩm\nkhi sao >= 5';
    valueOf(await target(planId, 'Sản phẩm 5 sao', 'ít nhất 1', { definition: five }));
    valueOf(await target(planId, 'Chưa biết đo', 'ít nhất 1'));
    valueOf(await target(planId, 'Nâng nhận thức', '', { unit: '' }));
    const later = { from: plainDate(2026, 12, 1), definition: THREE };
    valueOf(await target(planId, 'Tháng 12', 'ít nhất 1', later));
    const rows = (await shown(planId)).map(({ part, state, now, nothing, progress }) => [
      ...[part.key, state, now, nothing, progress],
    ]);
    expect(rows).toEqual([
      ['c1', 'behind', '1', null, '25'],
      ['c3', 'behind', '0', null, '0'],
      ['c5', 'onWay', null, null, null],
      ['c4', 'unknown', null, 'undefined', null],
      ['c6', 'notYet', null, 'notYet', null],
      ['c2', 'met', '1', null, '100'],
    ]);
    // Before the star was given nothing of it was there.
    const [first] = await shown(planId, plainDate(2026, 1, 1));
    expect(first).toMatchObject({ now: '0' });
  });

  test('name what cannot be read at its line and column, and what does not fit', async () => {
    const planId = await draft();
    const refused = await target(planId, 'Lạ', '1', { definition: 'đếm sản phẩm\nkhi màu = đỏ' });
    expect(refused).toMatchObject({
      refusals: [{ code: 'INDICATOR_FACT_UNKNOWN', field: 'definition', data: { line: 2 } }],
    });
    const share = { unit: '%', definition: THREE };
    expect(await codeOf(target(planId, 'Tỷ lệ', '50', share))).toBe('PLANS_UNIT_MISFIT');
    const turned = { to: plainDate(2025, 12, 31) };
    expect(await codeOf(target(planId, 'Ngược', '1', turned))).toBe('PLANS_PERIOD_TURNED');
    expect(await codeOf(target(planId, 'Khoảng', '3 – 2'))).toBe('PLANS_RANGE_TURNED');
  });

  test('come in from pasted rows, all or none, each mistake by its line', async () => {
    const planId = await draft();
    const paste = async (rows: string) =>
      putRows(deps, office, { ...(await on(planId)), kind: 'target', rows });
    const refused = await paste('A\tít nhất 1\tsản phẩm\t\nB\tnhiều\t\t2026\n');
    expect(refused.ok ? [] : refused.refusals.map(({ code, data }) => [code, data])).toEqual([
      ['PLANS_ROW_PERIOD', { line: 1 }],
      ['PLANS_ROW_NUMBER', { line: 2, text: 'nhiều' }],
    ]);
    valueOf(await paste('Điểm bán\t02 – 03\tđiểm\t2026\nTập huấn\t\t\t2021 – 2025'));
    const parts = (await seen(planId)).content.parts;
    expect(parts).toMatchObject([
      { key: 'c1', comparison: 'range', value: '2', high: '3', printed: '02 – 03', from, to },
      { key: 'c2', comparison: 'do', value: null, from: '2021-01-01', to: '2025-12-31' },
    ]);
    const milestones = await putRows(deps, office, {
      ...(await on(planId)),
      ...{ kind: 'milestone', rows: 'Hội đồng\tVP\ttrước tháng 8\nBáo cáo\tXã\t5 ngày sau mốc 1' },
    });
    expect(milestones.ok).toBe(true);
    const empty = { ...(await on(planId)), kind: 'task' as const, rows: '\n' };
    expect(await codeOf(putRows(deps, office, empty))).toBe('PLANS_ROWS_NONE');
  });

  test('are shared out to communes by name, and what they are given is added up', async () => {
    const planId = await draft();
    valueOf(await target(planId, 'Sản phẩm mới', 'ít nhất 10'));
    valueOf(await target(planId, 'Nhiều nhất', 'tối đa 10'));
    const share = async (part: string, shares: string) =>
      shareTarget(deps, office, { ...(await on(planId)), key: part, shares });
    const wrong = await share(
      'c1',
      'Xã Bắc Hà: năm\nXã Không Có: 5\nXã Lùng Phình: 1\nLùng Phình: 2',
    );
    expect(wrong.ok ? [] : wrong.refusals.map(({ code, data }) => [code, data['line']])).toEqual([
      ['PLANS_SHARE_UNREAD', 1],
      ['PLANS_SHARE_UNIT', 2],
      ['PLANS_SHARE_TWICE', 4],
    ]);
    valueOf(await share('c1', 'Xã Bắc Hà: 4\nXã Lùng Phình: 5\n'));
    const of = async (part: string) =>
      (await shown(planId)).find((one) => one.part.key === part)?.shared;
    expect(await of('c1')).toEqual({ sum: '9', falls: true });
    expect(await codeOf(share('c2', 'Bắc Hà: 6\nLùng Phình: 5'))).toBe('PLANS_SHARES_OVER');
    expect(await codeOf(share('c9', 'Bắc Hà: 6'))).toBe('PLANS_NO_SUCH_PART');
    // What a target says otherwise leaves its shares.
    valueOf(await target(planId, 'Sản phẩm mới', 'ít nhất 9', { key: 'c1' }));
    expect(await of('c1')).toEqual({ sum: '9', falls: false });
  });

  test('once they stand, communes read them; a task without a number is told, a number is not', async () => {
    const planId = await draft();
    valueOf(await target(planId, 'Nâng nhận thức', '', { unit: '' }));
    valueOf(await target(planId, 'Sản phẩm', '5'));
    expect(await codeOf(viewPlan(deps, commune, planId))).toBe('NOT_FOUND');
    valueOf(await layDownPlan(deps, office, { ...(await on(planId)), what: 'plan' }));
    const { shown: page } = await seen(planId);
    const request = { ...(await on(planId)), what: 'plan' as const, shown: page };
    valueOf(await confirmPlan(deps, head, request));
    const told = { on: TODAY, words: 'Ba lớp ở xã' };
    const tell = async (part: string, actor: Actor = office) =>
      tellDone(deps, actor, { ...(await on(planId)), ...told, key: part });
    expect(await codeOf(tell('c2'))).toBe('PLANS_NO_SUCH_PART');
    valueOf(await tell('c1'));
    expect((await shown(planId)).map(({ part, state }) => [part.key, state])).toEqual([
      ['c2', 'unknown'],
      ['c1', 'met'],
    ]);
    const { may, content } = await seen(planId, commune);
    expect([content.parts.length, Object.values(may).some(Boolean)]).toEqual([2, false]);
    const filter = { year: null, level: null, state: null, page: 1 };
    expect((await viewPlans(deps, commune, filter)).rows.map(({ id }) => id)).toEqual([planId]);
  });
});

const THREE = 'đếm sản phẩm\nkhi sao >= 3';
