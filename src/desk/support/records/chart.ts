import type { SupportSums } from '#app/support/records/list-supports.ts';
import { SOURCES, type Source } from '#domain/support/records/kinds.ts';
import { m } from '#words/paraglide/messages.js';
import { ALL_YEARS } from './book-question.ts';
import { KIND_WORDS, SOURCE_WORDS } from './words.ts';

/** How a part of a bar is drawn: by lightness and pattern first. */
export type Shade = 'm1' | 'm2' | 'm3' | 'm4';

/** Budgets from above to below; whoever is no budget is hatched. */
export const SHADES: Readonly<Record<Source, Shade>> = {
  central: 'm1',
  province: 'm2',
  district: 'm3',
  commune: 'm3',
  credit: 'm4',
  community: 'm4',
  producer: 'm4',
};

const REWARDS = '/lam-viec/thuong';

export interface ChartBar {
  readonly label: string;
  readonly href: string;
  readonly sum: number;
  readonly parts: readonly { readonly shade: Shade; readonly amount: number }[];
}

export interface BookChart {
  readonly bars: readonly ChartBar[];
  readonly sources: readonly {
    readonly label: string;
    readonly href: string;
    readonly sum: number;
  }[];
  readonly sum: number;
}

/**
 * Money of a year by kind, the largest sum first, and by source; every sum leads to its list. Rewards are a bar and a line of
 * their own: they stand in a book of their own, and their sums in no source of this one.
 */
export function bookChart(
  { sums, rewards }: Pick<SupportSums, 'sums' | 'rewards'>,
  year: number | null,
): BookChart {
  const at = (more: string) => `/lam-viec/ho-tro?nam=${year ?? ALL_YEARS}&chi=1&${more}`;
  const bars = [...Map.groupBy(sums, ({ kind }) => kind)].map(([kind, own]) => ({
    label: KIND_WORDS[kind](),
    href: at(`loai=${kind}`),
    sum: total(own),
    parts: (['m1', 'm2', 'm3', 'm4'] as const)
      .map((shade) => ({ shade, amount: total(own.filter((one) => SHADES[one.source] === shade)) }))
      .filter(({ amount }) => amount > 0),
  }));
  const sources = SOURCES.map((source) => ({
    label: SOURCE_WORDS[source](),
    href: at(`nguon=${source}`),
    sum: total(sums.filter((one) => one.source === source)),
  }));
  if (rewards.length > 0)
    bars.push({
      label: m.support_group_rewards(),
      href: REWARDS,
      sum: total(rewards),
      parts: rewards.map(({ payer, amount }) => ({ shade: SHADES[payer], amount })),
    });
  const lines = rewards.map(({ payer, amount }) => ({
    label: m.support_chart_rewards({ source: SOURCE_WORDS[payer]().toLocaleLowerCase('vi') }),
    href: `${REWARDS}#${payer}`,
    sum: amount,
  }));
  return {
    bars: bars.toSorted((a, b) => b.sum - a.sum),
    sources: [...sources.filter(({ sum }) => sum > 0), ...lines],
    sum: total(sums) + total(rewards),
  };
}

function total(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}
