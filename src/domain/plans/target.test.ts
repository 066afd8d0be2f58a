import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { COMPARISONS, type Comparison } from './comparison.ts';
import { exactOf, readDecimal, rounded } from './decimal.ts';
import { checkTargets, sharedOf } from './check-targets.ts';
import type { PartOf } from './content.ts';
import { readWanted } from './read-wanted.ts';
import { targetState, verdictOf, type MeasuredValue, type Wanted } from './target.ts';

const want = (
  comparison: Comparison,
  value: string | null,
  more: Partial<Wanted> = {},
): Wanted => ({
  ...{ comparison, value, high: null, start: null },
  ...{ from: plainDate(2026, 1, 1), to: plainDate(2026, 12, 31), ...more },
});
const is = (value: string): MeasuredValue =>
  value === '0' ? { state: 'zero' } : { state: 'number', value: exactOf(value) };
const said = (wanted: Wanted, now: MeasuredValue, direction: 'more' | 'less' = 'more') => {
  const { met, progress } = verdictOf(wanted, now, direction);
  return [met, progress === null ? null : rounded(progress, 4)];
};

describe('a number as papers print it', () => {
  test.each([
    ['45', '45'],
    ['02', '2'],
    ['47,2', '47.2'],
    ['1.250,50', '1250.5'],
    ['100 %', '100'],
    ['-3,6', '-3.6'],
    ['-0,0', '0'],
    ['', null],
  ])('%j is %j', (text, value) => {
    expect(readDecimal(text)).toEqual({ ok: true, value });
  });
  test.each(['1.25', '12.50,5', 'mười', '1,2,3', '4 5', '1e6', '--1'])('%j is none', (text) => {
    expect(readDecimal(text)).toMatchObject({ refusals: [{ code: 'PLANS_NUMBER_UNREAD' }] });
  });
});

describe('the verdict on a target', () => {
  test.each([
    ['>=', '45', '44', false, '0.9778'],
    ['>=', '45', '45', true, '1'],
    ['>', '45', '45', false, '1'],
    ['<=', '5', '6', false, '1.2'],
    ['<=', '5', '5', true, '1'],
    ['<', '5', '5', false, '1'],
    ['=', '80', '79.6', false, '0.995'],
    ['=', '80', '80', true, '1'],
    // 72 where 31 were wanted: 232 %, as a conference of 2023 says.
    ['=', '31', '72', true, '2.3226'],
    ['about', '100', '95', true, '0.95'],
    ['about', '100', '94.9', false, '0.949'],
    ['>=', '2', '0', false, '0'],
  ] as const)('%s %s, measured %s', (comparison, value, now, met, progress) => {
    expect(said(want(comparison, value), is(now))).toEqual([met, progress]);
  });

  test('a range is met from its lower end, of what should shrink from its upper one', () => {
    const two = want('range', '2', { high: '3' });
    expect([said(two, is('1')), said(two, is('2')), said(two, is('4'))]).toEqual([
      ...[[false, '0.5'] as const, [true, '1'] as const, [true, '2'] as const],
    ]);
    expect([said(two, is('4'), 'less'), said(two, is('3'), 'less')]).toEqual([
      [false, '0.75'],
      [true, '1'],
    ]);
  });

  test('where fewer are better, the way leads down from the start', () => {
    const poor = want('<=', '10', { start: '20' });
    expect(said(poor, is('20'), 'less')).toEqual([false, '0']);
    expect(said(poor, is('15'), 'less')).toEqual([false, '0.5']);
    expect(said(poor, is('10'), 'less')).toEqual([true, '1']);
    expect(said(poor, is('5'), 'less')).toEqual([true, '1.5']);
    // Worse than at the start is nothing of the way, and not less.
    expect(said(poor, is('25'), 'less')).toEqual([false, '0']);
    expect(said(want('<=', '10'), is('20'), 'less')).toEqual([false, '0.5']);
  });

  test('a zero is a number, and what nobody has said is none', () => {
    expect(said(want('<=', '0'), is('0'), 'less')).toEqual([true, '1']);
    expect(said(want('>=', '1'), { state: 'notReported' })).toEqual([null, null]);
    expect(said(want('do', null), is('5'))).toEqual([null, null]);
    // The paper prints no number.
    expect(said(want('=', null), is('72'))).toEqual([null, null]);
  });

  test('more is never worse where more is better', () => {
    const numbers = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(fc.constantFrom(...COMPARISONS), numbers, numbers, numbers, (of, goal, a, b) => {
        if (of === '<' || of === '<=' || of === 'do') return;
        const wanted = want(of, String(goal), { high: String(goal) });
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(
          (one) => verdictOf(wanted, is(String(one)), 'more').met,
        );
        expect(less === true && more === false).toBe(false);
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});

describe('how a target stands as of a day', () => {
  const wanted = want('>=', '100');
  const stands = (now: MeasuredValue, month: number, day: number, year = 2026) =>
    targetState(wanted, verdictOf(wanted, now, 'more'), plainDate(year, month, day));

  test('behind, where less of the way is gone than of the time', () => {
    // On 02/07 182 of 365 days are gone.
    expect([stands(is('49'), 7, 2), stands(is('50'), 7, 2)]).toEqual(['behind', 'onWay']);
    expect([stands(is('99'), 12, 31), stands(is('99'), 1, 1, 2027)]).toEqual(['behind', 'missed']);
    expect([stands(is('100'), 12, 31), stands(is('0'), 1, 1)]).toEqual(['met', 'onWay']);
    expect([stands({ state: 'notReported' }, 7, 2), stands(is('100'), 12, 31, 2025)]).toEqual([
      'unknown',
      'notYet',
    ]);
  });
});

describe('what is wanted, as plans print it', () => {
  test.each([
    ['ít nhất 45', '>=', '45', null],
    ['≥ 47,5 %', '>=', '47.5', null],
    ['từ 100 sản phẩm trở lên', null, null, null],
    ['từ 100 trở lên', '>=', '100', null],
    ['30 trở lên', '>=', '30', null],
    ['tối đa 5', '<=', '5', null],
    ['trên 20', '>', '20', null],
    ['dưới 3', '<', '3', null],
    ['khoảng 30', 'about', '30', null],
    ['đủ 100%', '=', '100', null],
    ['01', '=', '1', null],
    ['02 – 03', 'range', '2', '3'],
    ['', 'do', null, null],
    ['nhiều', null, null, null],
  ])('%j', (text, comparison, value, high) => {
    const read = readWanted(text);
    if (comparison === null)
      expect(read).toMatchObject({ refusals: [{ code: 'PLANS_WANTED_UNREAD' }] });
    else expect(read).toEqual({ ok: true, value: { comparison, value, high } });
  });
});

describe('what communes are given', () => {
  const target = (changes: object) =>
    ({
      ...{ part: 'target', key: 'c1', words: 'Sản phẩm mới', group: '', printed: null },
      ...{ definition: null, comparison: '>=', value: '10', high: null, start: null },
      ...{
        unit: 'sản phẩm',
        from: plainDate(2026, 1, 1),
        to: plainDate(2026, 12, 31),
        scope: 'c:15',
      },
      shares: [
        { unitId: 'c:02839', value: '4.5' },
        { unitId: 'c:02848', value: '6' },
      ],
      ...changes,
    }) as PartOf<'target'>;
  const codes = (changes: object) => {
    const checked = checkTargets([target(changes)]);
    return checked.ok ? [] : checked.refusals.map(({ code, data }) => [code, data]);
  };

  test('may be more than a whole that must be reached, and not more than one that may not be passed', () => {
    expect(codes({})).toEqual([]);
    const over = ['PLANS_SHARES_OVER', { name: 'Sản phẩm mới', sum: '10,5', whole: '10' }];
    expect(codes({ comparison: '<=' })).toEqual([over]);
    expect(codes({ comparison: '=' })).toEqual([over]);
    expect(codes({ comparison: '=', value: '10.5' })).toEqual([]);
    // Shares of 100 % are not added up.
    expect(codes({ comparison: '=', unit: '%' })).toEqual([]);
  });

  test('may be less than what must be reached; that is said', () => {
    expect(sharedOf(target({}))).toEqual({ sum: '10.5', falls: false });
    expect(sharedOf(target({ value: '11' }))).toEqual({ sum: '10.5', falls: true });
    expect([sharedOf(target({ shares: [] })), sharedOf(target({ unit: '%' }))]).toEqual([
      null,
      null,
    ]);
  });

  test('a range has its ends in order, a task has no number, a period does not turn', () => {
    expect(codes({ comparison: 'range', high: '9' }).map(([code]) => code)).toEqual([
      ...['PLANS_RANGE_TURNED', 'PLANS_SHARES_OVER'],
    ]);
    expect(codes({ comparison: 'do' }).map(([code]) => code)).toEqual(['PLANS_DO_HAS_NUMBER']);
    expect(codes({ to: plainDate(2025, 12, 31) }).map(([code]) => code)).toEqual([
      'PLANS_PERIOD_TURNED',
    ]);
  });
});
