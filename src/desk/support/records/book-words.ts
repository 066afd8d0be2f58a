import type {
  SupportQuestion,
  SupportSums,
  SupportsView,
} from '#app/support/records/list-supports.ts';
import { listHref } from '#desk/register/list-href.ts';
import {
  SOURCES,
  SUPPORT_GROUPS,
  SUPPORT_KINDS,
  SUPPORT_RULES,
} from '#domain/support/records/kinds.ts';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';
import { chartUnit, roundAmount } from './amounts.ts';
import type { BookChart } from './chart.ts';
import { GROUP_WORDS, KIND_WORDS, SOURCE_WORDS } from './words.ts';

const PATH = '/lam-viec/ho-tro';

/** What the head of the book says, made here so that the page loads no table of words. */
export function bookWords(
  search: string,
  { year, group }: SupportQuestion,
  {
    sums,
    list,
    chart,
    day,
  }: {
    readonly sums: SupportSums;
    readonly list: SupportsView;
    readonly chart: BookChart;
    readonly day: string;
  },
) {
  const count = formatNumber(list.total);
  const to = (nhom: string | null) =>
    listHref(PATH, search, { nhom, loai: null, nguon: null, chi: null });
  return {
    title: year === null ? m.support_book_title_all() : m.support_book_title({ year }),
    lead:
      chart.sum === 0
        ? m.support_book_lead_none({ day })
        : m.support_book_lead({
            ...{ amount: roundAmount(chart.sum), count: formatNumber(sums.producers), day },
          }),
    count:
      list.spent === 0
        ? m.support_list_count({ count })
        : m.support_list_count_spent({ count, amount: roundAmount(list.spent) }),
    groups: [
      {
        href: to(null),
        label: m.support_group_all(),
        count: SUPPORT_GROUPS.reduce((all, one) => all + sums.groups[one], 0),
        current: group === null,
      },
      ...SUPPORT_GROUPS.map((one) => ({
        href: to(one),
        label: GROUP_WORDS[one](),
        count: sums.groups[one],
        current: group === one,
      })),
    ],
  };
}

/** Kinds and sources that the list may be narrowed by; the kinds of the tab alone. */
export function filterOptions({ group }: SupportQuestion) {
  return {
    kinds: SUPPORT_KINDS.filter(
      (kind) => group === null || SUPPORT_RULES[kind].group === group,
    ).map((kind) => ({ value: kind, label: KIND_WORDS[kind]() })),
    sources: SOURCES.map((source) => ({ value: source, label: SOURCE_WORDS[source]() })),
  };
}

/** The chart with its numbers said and its bars measured: the longest leaves room for its number. */
export function shownChart({ bars, sources, sum }: BookChart) {
  const most = bars[0]?.sum ?? 0;
  const { isBillion, say } = chartUnit(most);
  const share = (amount: number) => (most === 0 ? 0 : (amount / most) * 82);
  return {
    isBillion,
    isEmpty: sum === 0,
    sum: say(sum),
    sources: sources.map((one) => ({ ...one, sum: say(one.sum) })),
    bars: bars.map(({ label, href, sum: own, parts }) => {
      let end = 0;
      const drawn = parts.map(({ shade, amount }) => {
        const part = { shade, from: end, width: share(amount) };
        end += part.width;
        return part;
      });
      return {
        label,
        href,
        parts: drawn,
        end,
        said: say(own),
        name: `${label}: ${roundAmount(own)}`,
      };
    }),
  };
}
export type ShownChart = ReturnType<typeof shownChart>;
