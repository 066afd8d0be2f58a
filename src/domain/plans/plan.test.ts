import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import type { Unit } from '../units/unit.ts';
import { budgetSums, checkBudget, type BudgetLine } from './budget.ts';
import { changesBetween, edited, type Content, type Part } from './content.ts';
import { checkUnitStood } from './standing-unit.ts';

const line = (key: string, changes: Partial<BudgetLine> = {}): BudgetLine => ({
  ...{ key, words: `Khoản ${key}`, amounts: {}, stated: null, ...changes },
});

describe('the money of a plan', () => {
  test('is added up by source, and what no source is said of stands apart', () => {
    const lines = [
      line('b1', { amounts: { central: 2_400, province: 1_900 }, stated: 5_000 }),
      line('b2', { amounts: { province: 600, producers: 1_200 } }),
      line('b3', { stated: 100 }),
    ];
    expect(budgetSums(lines)).toEqual({
      bySource: {
        ...{ central: 2_400, province: 2_500, district: 0, commune: 0 },
        ...{ credit: 0, community: 0, producers: 1_200 },
      },
      unsaid: 800,
      total: 6_900,
    });
  });

  test.each([
    [[line('b1', { amounts: { central: 60, credit: 40 }, stated: 100 })], 100, []],
    [
      [line('b1', { amounts: { central: 61, credit: 40 }, stated: 100 })],
      null,
      [['PLANS_SOURCES_OVER', { name: 'Khoản b1', sum: 101, whole: 100 }]],
    ],
    [
      [line('b1', { stated: 60 }), line('b2', { amounts: { commune: 41 } })],
      100,
      [['PLANS_LINES_OVER', { sum: 101, whole: 100 }]],
    ],
  ] as const)('parts may not come to more than the whole (%#)', (lines, whole, refused) => {
    const checked = checkBudget(lines, whole);
    const said = checked.ok ? [] : checked.refusals.map(({ code, data }) => [code, data]);
    expect(said).toEqual(refused);
  });
});

describe('the unit of a plan', () => {
  const district = {
    ...{ id: 'o:085', fullName: 'Huyện Bắc Hà', validFrom: null, endKnown: true },
    validTo: plainDate(2025, 7, 1),
  } as Unit;
  const today = {
    ...{ id: 'c:15', fullName: 'Tỉnh Lào Cai', validTo: null, endKnown: true },
    validFrom: plainDate(2025, 7, 1),
  } as Unit;
  const check = (unit: Unit, years: readonly [number, number], dated: string | null = null) => {
    const period = { from: plainDate(years[0], 1, 1), to: plainDate(years[1], 12, 31) };
    const checked = checkUnitStood(unit, period, dated as never);
    return checked.ok ? 'ok' : [checked.refusals[0].code, checked.refusals[0].data];
  };

  test('stood in its period, and on the day of its paper', () => {
    expect(check(district, [2023, 2023], '2023-02-14')).toBe('ok');
    // It began while the district stood.
    expect(check(district, [2021, 2025], '2021-03-01')).toBe('ok');
    expect(check(district, [2025, 2025], '2025-06-30')).toBe('ok');
    expect(check(district, [2025, 2025], '2025-07-01')).toEqual([
      'PLANS_UNIT_NOT_ON',
      { unit: 'Huyện Bắc Hà', day: '01/07/2025' },
    ]);
    expect(check(district, [2026, 2026])).toEqual([
      'PLANS_UNIT_NOT_THEN',
      { unit: 'Huyện Bắc Hà', from: '01/01/2026', to: '31/12/2026' },
    ]);
    expect(check(today, [2026, 2026], '2026-02-12')).toBe('ok');
    expect(check(today, [2024, 2024])).toEqual([
      'PLANS_UNIT_NOT_THEN',
      { unit: 'Tỉnh Lào Cai', from: '01/01/2024', to: '31/12/2024' },
    ]);
  });
});

describe('what an amendment changes', () => {
  const task = (key: string, words: string): Part => ({ part: 'task', key, words, body: 'Sở' });
  const content: Content = {
    head: {
      ...{ number: '61/KH-UBND', dated: plainDate(2026, 2, 12), issuer: 'UBND tỉnh' },
      ...{ title: 'Kế hoạch OCOP', from: plainDate(2026, 1, 1), to: plainDate(2026, 12, 31) },
      money: null,
    },
    parts: [task('t1', 'Tập huấn'), task('t2', 'Hội chợ'), task('t3', 'Báo cáo')],
  };

  test('is told entry by entry: what came, went and is said otherwise', () => {
    const after = edited(content, {
      head: { ...content.head, money: 5 },
      put: [task('t2', 'Hai hội chợ'), task('t4', 'Tem'), task('t1', 'Tập huấn')],
      remove: ['t3'],
    });
    expect(after.parts.map(({ key }) => key)).toEqual(['t1', 't2', 't4']);
    expect(changesBetween(content, after)).toEqual([
      { part: 'head', key: '', kind: 'changed', words: 'Kế hoạch OCOP' },
      { part: 'task', key: 't2', kind: 'changed', words: 'Hai hội chợ' },
      { part: 'task', key: 't4', kind: 'added', words: 'Tem' },
      { part: 'task', key: 't3', kind: 'removed', words: 'Báo cáo' },
    ]);
    expect(changesBetween(after, after)).toEqual([]);
  });
});
