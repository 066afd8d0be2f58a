import { expect, test } from 'vitest';
import { checkPlan, profitOf, type BusinessPlan } from './business-plan.ts';

const PLAN: BusinessPlan = {
  ...{ year: 2026, output: 2000, outputUnit: 'chai', price: 60_000, revenue: 120_000_000 },
  costs: { material: 40_000_000, labour: 30_000_000, other: 10_000_000 },
  costsTotal: 80_000_000,
  investment: {
    ...{ producer: 30_000_000, credit: 50_000_000, central: 0 },
    ...{ province: 20_000_000, commune: 0, community: 0 },
  },
  investmentTotal: 100_000_000,
  ...{ workers: 3, material: 'Mận Tam hoa', market: 'Chợ phiên', organisation: 'Hai vợ chồng' },
};

test('a plan whose figures add up is taken as it is', () => {
  expect(checkPlan(PLAN, 2026)).toEqual({ ok: true, value: PLAN });
  expect(profitOf(PLAN)).toBe(40_000_000);
});

test('every figure that does not add up is named with what it comes to', () => {
  const wrong = {
    ...{ ...PLAN, revenue: 1, costsTotal: 2, investmentTotal: 3, year: 2025 },
  };
  expect(checkPlan(wrong, 2026)).toEqual({
    ok: false,
    refusals: [
      { code: 'PLAN_YEAR_PAST', data: { year: 2026 }, field: 'year' },
      { code: 'PLAN_REVENUE_DIFFERS', data: { sum: '120.000.000' }, field: 'revenue' },
      { code: 'PLAN_COSTS_DIFFER', data: { sum: '80.000.000' }, field: 'costsTotal' },
      { code: 'PLAN_INVESTMENT_DIFFERS', data: { sum: '100.000.000' }, field: 'investmentTotal' },
    ],
  });
});

test('output times price is exact, however large', () => {
  const huge = { ...PLAN, output: 9_999_999_999_999, price: 9_999_999_999_999 };
  expect(checkPlan(huge, 2026)).toMatchObject({
    refusals: [{ data: { sum: '99.999.999.999.980.000.000.000.001' }, field: 'revenue' }],
  });
});
