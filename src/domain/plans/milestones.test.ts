import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../calendar/day-arithmetic.ts';
import { plainDate, type PlainDate } from '../calendar/plain-date.ts';
import { workingCalendar } from '../calendar/public-holidays.ts';
import { days } from '../calendar/testing/days.ts';
import type { Deadline } from './deadline.ts';
import { checkTerms, dueState, termsOf, type Dated } from './milestones.ts';

const calendar = workingCalendar([]);
const none = new Map<string, PlainDate>();
const on = (day: PlainDate): Deadline => ({ kind: 'on', day });
const after = (milestone: string, count: number, working = false): Deadline => ({
  ...{ kind: 'after', days: count, working, of: { milestone } },
});
const one = (key: string, deadline: Deadline): Dated => ({ key, words: `Mốc ${key}`, deadline });
const lastDays = (milestones: readonly Dated[], done = none) => {
  const terms = termsOf(milestones, calendar, done);
  if (!terms.ok) return terms.refusals.map(({ code, data }) => [code, data]);
  return Object.fromEntries([...terms.value].map(([key, { lastDay }]) => [key, lastDay]));
};

describe('the days of milestones', () => {
  test('“trước tháng 8” leaves August out, “trong tháng 4” has its two ends', () => {
    const [from, to] = [plainDate(2020, 4, 1), plainDate(2020, 4, 30)];
    const found = termsOf(
      [
        one('m1', { kind: 'within', from, to }),
        one('m2', { kind: 'before', day: plainDate(2020, 8, 1) }),
      ],
      calendar,
      none,
    );
    expect(found.ok && Object.fromEntries(found.value)).toEqual({
      m1: { from, lastDay: to, provisional: false },
      m2: { from: null, lastDay: plainDate(2020, 7, 31), provisional: false },
    });
  });

  test('working days leave out Sundays and holidays: 5 of them after 28/08/2026 end on 08/09', () => {
    // 29 and 30/08 are a weekend, 02/09 and one day beside it holidays, 05 and 06/09 a weekend.
    const milestones = [one('m2', after('m1', 5, true)), one('m1', on(plainDate(2026, 8, 28)))];
    const found = lastDays(milestones);
    expect(found).toEqual({ m1: '2026-08-28', m2: '2026-09-08' });
  });

  test('one that hangs on another is counted from the day on which that was done, once it was', () => {
    const milestones = [
      ...[one('m1', on(plainDate(2026, 3, 10))), one('m2', after('m1', 5))],
      one('m3', after('m2', 2)),
    ];
    expect(lastDays(milestones)).toEqual({ m1: '2026-03-10', m2: '2026-03-15', m3: '2026-03-17' });
    expect(lastDays(milestones, new Map([['m1', plainDate(2026, 3, 20)]]))).toEqual({
      ...{ m1: '2026-03-10', m2: '2026-03-25', m3: '2026-03-27' },
    });
  });

  test('a circle is refused with its names, and what is not there with its key', () => {
    const circle = [
      one('m1', after('m3', 1)),
      one('m2', after('m1', 1)),
      one('m3', after('m2', 1)),
    ];
    expect(lastDays(circle)).toEqual([
      ['PLANS_MILESTONE_CIRCLE', { names: 'Mốc m1 → Mốc m3 → Mốc m2' }],
    ]);
    expect(lastDays([one('m1', after('m1', 1))])).toEqual([
      ['PLANS_MILESTONE_CIRCLE', { names: 'Mốc m1' }],
    ]);
    expect(lastDays([one('m1', after('m9', 1))])).toEqual([
      ['PLANS_NO_SUCH_MILESTONE', { name: 'm9' }],
    ]);
  });

  test('a deadline before its start is refused: of the plan, or its own', () => {
    const from = plainDate(2026, 1, 1);
    const check = (lastDay: PlainDate, startsOn: PlainDate | null) => {
      const milestone = { ...one('m1', on(lastDay)), startsOn };
      const terms = new Map([['m1', { from: null, lastDay, provisional: false }]]);
      const checked = checkTerms([milestone], terms, from);
      return checked.ok ? 'ok' : checked.refusals[0].code;
    };
    expect(check(plainDate(2026, 1, 1), null)).toBe('ok');
    expect(check(plainDate(2025, 12, 31), null)).toBe('PLANS_DEADLINE_BEFORE_START');
    expect(check(plainDate(2026, 4, 1), plainDate(2026, 4, 1))).toBe('ok');
    expect(check(plainDate(2026, 4, 1), plainDate(2026, 4, 2))).toBe('PLANS_DEADLINE_BEFORE_START');
  });
});

describe('how a milestone stands', () => {
  const last = plainDate(2026, 11, 14);
  test.each([
    ['2026-11-13', null, { kind: 'left', days: 1 }],
    ['2026-11-14', null, { kind: 'left', days: 0 }],
    ['2026-11-15', null, { kind: 'late', days: 1 }],
    ['2026-11-24', null, { kind: 'late', days: 10 }],
    ['2026-11-24', '2026-11-14', { kind: 'done', on: '2026-11-14', late: 0 }],
    ['2026-11-24', '2026-11-16', { kind: 'done', on: '2026-11-16', late: 2 }],
    // As of a day before it was done.
    ['2026-11-15', '2026-11-16', { kind: 'late', days: 1 }],
  ] as const)('on %s, done on %s', (day, done, state) => {
    expect(dueState(last, done as PlainDate | null, day as PlainDate)).toEqual(state);
  });

  test('it is left, done or late on every day, and late by one day more each day', () => {
    const [from, to] = [plainDate(2026, 1, 1), plainDate(2026, 12, 31)];
    fc.assert(
      fc.property(days({ from, to, edges: [last] }), (day) => {
        const state = dueState(last, null, day);
        if (state.kind === 'done') throw new Error('nobody did it');
        const signed = state.kind === 'left' ? state.days : -state.days;
        expect(signed).toBe(daysBetween(day, last));
        expect(state.kind).toBe(day <= last ? 'left' : 'late');
        expect(dueState(last, day, addDays(day, 1))).toMatchObject({ kind: 'done', on: day });
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('a chain never ends before what it hangs on', () => {
    const start = plainDate(2026, 1, 5);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(40), fc.boolean()), { minLength: 1, maxLength: 8 }),
        (steps) => {
          const chain = steps.map(([count, working], index) =>
            one(`m${String(index + 2)}`, after(`m${String(index + 1)}`, count, working)),
          );
          const terms = termsOf([...chain.toReversed(), one('m1', on(start))], calendar, none);
          if (!terms.ok) throw new Error('no circle was drawn');
          const order = ['m1', ...chain.map(({ key }) => key)];
          const ends = order.map((key) => terms.value.get(key)?.lastDay ?? start);
          expect(ends).toEqual([...ends].sort());
        },
      ),
      { seed: 8, numRuns: 200 },
    );
  });
});
