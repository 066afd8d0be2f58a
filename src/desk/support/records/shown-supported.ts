import type { SupportedView } from '#app/support/records/view-supported.ts';
import { m } from '#words/paraglide/messages.js';
import { roundAmount } from './amounts.ts';
import { daysWord } from './shown-row.ts';
import { KIND_WORDS, typeWord } from './words.ts';

/** What a producer has received, in words. */
export interface ShownSupported {
  readonly sum: string | null;
  readonly rewards: string | null;
  readonly more: number;
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly about: string;
    readonly products: string;
    readonly amount: string;
    readonly shared: string | null;
    readonly result: string;
  }[];
}

export function shownSupported({ rows, total, spent, rewards }: SupportedView): ShownSupported {
  const count = String(total);
  return {
    sum:
      total === 0
        ? null
        : spent === 0
          ? m.support_supported_sum_no_money({ count })
          : m.support_supported_sum({ count, amount: roundAmount(spent) }),
    rewards: rewards === 0 ? null : m.support_supported_rewards({ amount: roundAmount(rewards) }),
    more: total - rows.length,
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      about: [
        KIND_WORDS[row.kind](),
        ...(row.type === null ? [] : [typeWord(row.type)]),
        daysWord(row),
      ].join(' · '),
      products: row.products.join(', '),
      amount: row.spent === 0 ? '' : roundAmount(row.spent),
      shared: row.others === 0 ? null : m.support_supported_shared({ count: row.others }),
      result: row.result,
    })),
  };
}
