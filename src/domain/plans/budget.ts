import { okUnless, refusal, type Result } from '../result.ts';

/** Where the money of a plan comes from. */
export const SOURCES = [
  'central',
  'province',
  'district',
  'commune',
  'credit',
  'community',
  'producers',
] as const;
export type Source = (typeof SOURCES)[number];

/** Whole đồng by source; a source that is left out gives nothing. */
export type Amounts = Readonly<Partial<Record<Source, number>>>;

export interface BudgetLine {
  readonly key: string;
  readonly words: string;
  readonly amounts: Amounts;
  /** What the plan says the line comes to; null: it says nothing. */
  readonly stated: number | null;
}

export function sumOf(amounts: Amounts): number {
  return SOURCES.reduce((sum, source) => sum + (amounts[source] ?? 0), 0);
}

/** What a line comes to: what the plan says, or else the sum of its sources. */
export function lineTotal({ amounts, stated }: BudgetLine): number {
  return stated ?? sumOf(amounts);
}

/** What all lines come to, by source, in all, and of which no source is said. */
export interface BudgetSums {
  readonly bySource: Readonly<Record<Source, number>>;
  readonly unsaid: number;
  readonly total: number;
}

export function budgetSums(lines: readonly BudgetLine[]): BudgetSums {
  const of = (source: Source) =>
    lines.reduce((sum, { amounts }) => sum + (amounts[source] ?? 0), 0);
  const bySource = {
    ...{ central: of('central'), province: of('province'), district: of('district') },
    ...{ commune: of('commune'), credit: of('credit'), community: of('community') },
    producers: of('producers'),
  };
  const total = lines.reduce((sum, line) => sum + lineTotal(line), 0);
  return { bySource, total, unsaid: total - sumOf(bySource) };
}

/** Refuses parts that come to more than the whole that is stated: of a line (PLANS_SOURCES_OVER) and of the plan (PLANS_LINES_OVER). */
export function checkBudget(lines: readonly BudgetLine[], whole: number | null): Result<null> {
  const refusals = lines
    .filter(({ amounts, stated }) => stated !== null && sumOf(amounts) > stated)
    .map(({ words, amounts, stated }) =>
      refusal(
        'PLANS_SOURCES_OVER',
        { name: words, sum: sumOf(amounts), whole: stated ?? 0 },
        'stated',
      ),
    );
  const { total } = budgetSums(lines);
  if (whole !== null && total > whole)
    refusals.push(refusal('PLANS_LINES_OVER', { sum: total, whole }, 'stated'));
  return okUnless(refusals, null);
}
