import { okUnless, refusal, type Refusal, type Result } from '../result.ts';

/** Who pays for what a plan invests. */
export const SOURCES = [
  'producer',
  'credit',
  'central',
  'province',
  'commune',
  'community',
] as const;
export type Source = (typeof SOURCES)[number];

/** What a year of the product costs to make. */
export const COSTS = ['material', 'labour', 'other'] as const;
export type Cost = (typeof COSTS)[number];

/** A business plan (490/QĐ-TTg, step 3): the figures of its first full year, in whole đồng, and how it is to be done. */
export interface BusinessPlan {
  readonly year: number;
  readonly output: number;
  /** What is counted: kg, chai, lượt khách. */
  readonly outputUnit: string;
  readonly price: number;
  readonly revenue: number;
  readonly costs: Readonly<Record<Cost, number>>;
  readonly costsTotal: number;
  readonly investment: Readonly<Record<Source, number>>;
  readonly investmentTotal: number;
  readonly workers: number;
  readonly material: string;
  readonly market: string;
  readonly organisation: string;
}

/** No household and no company here invests or earns more in a year: a figure beyond it is mistyped. */
export const PLAN_MOST = 10_000_000_000_000;

/**
 * Whether the figures add up, every mistake at once: PLAN_REVENUE_DIFFERS, PLAN_COSTS_DIFFER, PLAN_INVESTMENT_DIFFERS;
 * PLAN_YEAR_PAST for a year that is over.
 */
export function checkPlan(plan: BusinessPlan, thisYear: number): Result<BusinessPlan> {
  const found: Refusal[] = [];
  const earned = BigInt(plan.output) * BigInt(plan.price);
  if (plan.year < thisYear) found.push(refusal('PLAN_YEAR_PAST', { year: thisYear }, 'year'));
  if (earned !== BigInt(plan.revenue))
    found.push(refusal('PLAN_REVENUE_DIFFERS', { sum: spelled(earned) }, 'revenue'));
  const costs = sumOf(plan.costs);
  if (costs !== plan.costsTotal)
    found.push(refusal('PLAN_COSTS_DIFFER', { sum: spelled(costs) }, 'costsTotal'));
  const invested = sumOf(plan.investment);
  if (invested !== plan.investmentTotal)
    found.push(refusal('PLAN_INVESTMENT_DIFFERS', { sum: spelled(invested) }, 'investmentTotal'));
  return okUnless(found, plan);
}

/** What is left of a year's revenue; a loss is negative. */
export function profitOf({ revenue, costsTotal }: BusinessPlan): number {
  return revenue - costsTotal;
}

function sumOf(figures: Readonly<Record<string, number>>): number {
  return Object.values(figures).reduce((sum, one) => sum + one, 0);
}

function spelled(amount: number | bigint): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}
