import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeIdea, PLAN } from '../testing/make-idea.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { acceptPlan } from './accept-plan.ts';
import { resumeIdea } from './resume-idea.ts';
import { returnPlan } from './return-plan.ts';
import { savePlan } from './save-plan.ts';
import { stopIdea } from './stop-idea.ts';
import { viewIdea } from './view-idea.ts';
import { visitIdea } from './visit-idea.ts';

const TODAY = plainDate(2026, 6, 10);
const deps = await testDeps({ today: TODAY });
const producer = await makeProducer(deps);
const owner = await makeActor(deps, 'producer', { producerId: producer.id });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });

const act = (ideaId: string, seenSeq: number) => ({
  ...{ ideaId, seenSeq, idempotencyKey: deps.newId() },
});
const make = (until: 'accepted' | 'planned' | 'carrying', producerId: string | null = null) =>
  makeIdea(deps, commune, PLACES.bacHa, { until, producerId });
const stateOf = async (id: string) => valueOf(await viewIdea(deps, commune, id)).standing.state;

describe('a business plan', () => {
  test('is written by its producer, given back, written anew as another version and accepted', async () => {
    const id = await make('accepted', producer.id);
    const first = { ...act(id, 3), ...PLAN };
    valueOf(await savePlan(deps, owner, first));
    expect(await savePlan(deps, owner, first)).toEqual({ ok: true, value: null });
    valueOf(await returnPlan(deps, commune, { ...act(id, 4), reason: 'Giá bán cao hơn chợ' }));
    expect(valueOf(await viewIdea(deps, owner, id)).standing.words).toBe('Giá bán cao hơn chợ');
    const again = { ...PLAN, price: 50_000, revenue: 100_000_000 };
    valueOf(await savePlan(deps, owner, { ...act(id, 5), ...again }));
    valueOf(await acceptPlan(deps, commune, act(id, 6)));
    const { plan, standing } = valueOf(await viewIdea(deps, owner, id));
    expect([standing.state, standing.planVersion, standing.carryingOn]).toEqual([
      ...['carrying', 2, TODAY],
    ]);
    expect([plan?.price, plan?.revenue, plan?.costs, plan?.investment.credit]).toEqual([
      ...[50_000, 100_000_000, { material: 40_000_000, labour: 30_000_000, other: 10_000_000 }],
      50_000_000,
    ]);
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });

  test('with figures that do not add up is refused by name, and nothing of it stays', async () => {
    const id = await make('accepted');
    const wrong = { ...act(id, 2), ...PLAN, revenue: 5, year: 2025 };
    const refused = await savePlan(deps, commune, wrong);
    expect(!refused.ok && refused.refusals.map(({ code }) => code)).toEqual([
      ...['PLAN_YEAR_PAST', 'PLAN_REVENUE_DIFFERS'],
    ]);
    expect(valueOf(await viewIdea(deps, commune, id)).plan).toBe(null);
  });

  test('is written and accepted by nobody else, nor before the idea was, nor unseen', async () => {
    const id = await make('accepted', producer.id);
    const stranger = await makeProducer(deps);
    const other = await makeActor(deps, 'producer', { producerId: stranger.id });
    for (const actor of [neighbour, office, other])
      expect(await codeOf(savePlan(deps, actor, { ...act(id, 3), ...PLAN }))).toBe('NOT_ALLOWED');
    expect(await codeOf(acceptPlan(deps, commune, act(id, 3)))).toBe('ACT_NOT_NOW');
    valueOf(await savePlan(deps, owner, { ...act(id, 3), ...PLAN }));
    for (const actor of [neighbour, office, owner]) {
      expect(await codeOf(acceptPlan(deps, actor, act(id, 4)))).toBe('NOT_ALLOWED');
      const back = { ...act(id, 4), reason: 'a' };
      expect(await codeOf(returnPlan(deps, actor, back))).toBe('NOT_ALLOWED');
    }
    expect(await codeOf(acceptPlan(deps, commune, act(id, 3)))).toBe('CHANGED_MEANWHILE');
    const fresh = await makeIdea(deps, commune, PLACES.bacHa);
    expect(await codeOf(savePlan(deps, commune, { ...act(fresh, 1), ...PLAN }))).toBe(
      'ACT_NOT_NOW',
    );
  });
});

describe('an idea that stops', () => {
  test('says why, and is taken up again with its plan to be looked at anew', async () => {
    const id = await make('carrying');
    for (const actor of [neighbour, office, owner]) {
      const stop = { ...act(id, 4), reason: 'a' };
      expect(await codeOf(stopIdea(deps, actor, stop))).toBe('NOT_ALLOWED');
      expect(await codeOf(resumeIdea(deps, actor, act(id, 4)))).toBe('NOT_ALLOWED');
    }
    valueOf(await stopIdea(deps, commune, { ...act(id, 4), reason: 'Chưa vay được vốn' }));
    expect(await stateOf(id)).toBe('stopped');
    expect(await codeOf(visitIdea(deps, commune, { ...act(id, 5), ...VISIT }))).toBe('ACT_NOT_NOW');
    valueOf(await resumeIdea(deps, commune, act(id, 5)));
    expect(await stateOf(id)).toBe('accepted');
  });
});

const VISIT = {
  ...({ visitedOn: TODAY, pace: 'late', seen: 'Máy chưa về', nextBy: null } as const),
  nextStep: 'Gọi đơn vị bán máy',
};

describe('a visit', () => {
  test('is noted while the plan is carried out, and the last one says whether it keeps to its plan', async () => {
    const id = await make('carrying');
    const nextBy = addDays(TODAY, 30);
    const first = { ...act(id, 4), ...VISIT, nextBy };
    valueOf(await visitIdea(deps, commune, first));
    expect(await visitIdea(deps, commune, first)).toEqual({ ok: true, value: null });
    // What somebody had read before a visit is still what stands.
    valueOf(await visitIdea(deps, commune, { ...act(id, 4), ...VISIT, pace: 'onTime' }));
    const { visits, standing } = valueOf(await viewIdea(deps, commune, id));
    const { seen, nextStep, visitedOn } = VISIT;
    expect(visits).toEqual([
      { visitedOn, onTime: false, seen, nextStep, nextBy },
      { visitedOn, onTime: true, seen, nextStep, nextBy: null },
    ]);
    expect([standing.visitedOn, standing.onTime]).toEqual([TODAY, true]);
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });

  test('is of no day before the plan was accepted, none to come, and of nobody elsewhere', async () => {
    const id = await make('carrying');
    for (const visitedOn of [addDays(TODAY, -1), addDays(TODAY, 1)])
      expect(await codeOf(visitIdea(deps, commune, { ...act(id, 4), ...VISIT, visitedOn }))).toBe(
        'VISIT_DAY_OFF',
      );
    for (const actor of [neighbour, office, owner])
      expect(await codeOf(visitIdea(deps, actor, { ...act(id, 4), ...VISIT }))).toBe('NOT_ALLOWED');
  });
});
