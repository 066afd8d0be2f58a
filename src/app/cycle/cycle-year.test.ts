import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { noteMeeting, type NoteMeeting } from './note-meeting.ts';
import { planCycle, type PlanCycle } from './plan-cycle.ts';
import { viewCycleYear } from './view-cycle-year.ts';

const TODAY = plainDate(2026, 4, 10);
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

/** The calendar of Quảng Ninh, more or less: every step in its months. */
const days = (month: number, until: number) =>
  [plainDate(2026, month, 1), plainDate(2026, until, 28)] as const;
function planned(changes: Partial<PlanCycle> = {}): PlanCycle {
  const [[from1, until1], [from2, until2], [from3, until3]] = [days(3, 4), days(4, 6), days(6, 8)];
  const [[from4, until4], [from5, until5], [from6, until6]] = [
    days(7, 12),
    days(7, 8),
    days(1, 12),
  ];
  return {
    ...{ from1, until1, from2, until2, from3, until3, from4, until4, from5, until5, from6, until6 },
    ...{ unitId: PLACES.laoCai, year: 2026, idempotencyKey: deps.newId() },
    ...changes,
  };
}
const meeting = (changes: Partial<NoteMeeting> = {}): NoteMeeting => ({
  ...{ unitId: PLACES.bacHa, what: 'held', on: TODAY, idempotencyKey: deps.newId() },
  ...changes,
});

describe('the six steps of a year', () => {
  test('are set by the office, changed later, and read by every commune', async () => {
    const form = planned();
    valueOf(await planCycle(deps, office, form));
    expect(await planCycle(deps, office, form)).toMatchObject({ ok: true });
    const until1 = plainDate(2026, 5, 15);
    valueOf(await planCycle(deps, office, planned({ until1 })));
    const { steps, communes, may } = valueOf({
      ok: true,
      value: await viewCycleYear(deps, commune, 2026),
    });
    expect(steps[0]).toEqual({ step: 1, from: '2026-03-01', until: until1 });
    expect(communes).toEqual([
      {
        ...{ id: PLACES.bacHa, name: 'Xã Bắc Hà', meetingOn: null, heldOn: null, days: 40 },
      },
    ]);
    expect(may).toEqual({ plan: false, note: true });
  });

  test('are set by nobody else, not turned round, not out of their year', async () => {
    for (const actor of [commune, leader])
      expect(await codeOf(planCycle(deps, actor, planned()))).toBe('NOT_ALLOWED');
    const turned = planned({ until1: plainDate(2026, 2, 28), from2: plainDate(2025, 4, 1) });
    const refused = await planCycle(deps, office, turned);
    expect(!refused.ok && refused.refusals.map(({ code, field }) => [code, field])).toEqual([
      ['STEP_DAYS_TURNED', 'until1'],
      ['STEP_OUT_OF_YEAR', 'from2'],
    ]);
    expect(await codeOf(planCycle(deps, office, planned({ unitId: PLACES.bacHa })))).toBe(
      'NOT_OFFERED',
    );
  });
});

describe('a commune begins the year', () => {
  test('with a meeting that is foreseen, then held; until then it is seen that it has not begun', async () => {
    const on = addDays(TODAY, 5);
    const foreseen = meeting({ what: 'foreseen', on });
    valueOf(await noteMeeting(deps, commune, foreseen));
    expect(await noteMeeting(deps, commune, foreseen)).toEqual({ ok: true, value: null });
    const stands = async () =>
      (await viewCycleYear(deps, office, 2026)).communes.find(({ id }) => id === PLACES.bacHa);
    expect(await stands()).toMatchObject({ meetingOn: on, heldOn: null });
    const form = meeting();
    valueOf(await noteMeeting(deps, commune, form));
    expect(await noteMeeting(deps, commune, form)).toEqual({ ok: true, value: null });
    expect(await stands()).toMatchObject({ meetingOn: on, heldOn: TODAY, days: 0 });
    const { communes } = await viewCycleYear(deps, office, 2026);
    expect([communes.length, communes.filter(({ heldOn }) => heldOn === null).length]).toEqual([
      99, 98,
    ]);
    expect(await codeOf(noteMeeting(deps, commune, meeting()))).toBe('ACT_NOT_NOW');
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });

  test('itself alone, on a day that fits', async () => {
    const its = meeting({ unitId: PLACES.lungPhinh });
    for (const actor of [commune, office, leader])
      expect(await codeOf(noteMeeting(deps, actor, its))).toBe('NOT_ALLOWED');
    const tomorrow = { unitId: PLACES.lungPhinh, on: addDays(TODAY, 1) };
    expect(await codeOf(noteMeeting(deps, neighbour, meeting(tomorrow)))).toBe('MEETING_DAY_OFF');
    const past = { ...tomorrow, what: 'foreseen' as const, on: addDays(TODAY, -1) };
    expect(await codeOf(noteMeeting(deps, neighbour, meeting(past)))).toBe('MEETING_DAY_OFF');
    expect(await codeOf(noteMeeting(deps, neighbour, meeting({ unitId: PLACES.laoCai })))).toBe(
      'NOT_OFFERED',
    );
  });
});
