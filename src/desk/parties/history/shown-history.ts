import type { Deps } from '#app/deps.ts';
import type { FactHistory, HistoryStretch } from '#app/facts/view-history.ts';
import {
  formatVietnameseDate,
  parsePlainDate,
  parseVietnameseDate,
  type PlainDate,
} from '#domain/calendar/plain-date.ts';
import type { Stated } from '#domain/facts/fact.ts';
import { shownRefusal, type ShownRefusal } from '#request/form.ts';
import { m } from '#words/paraglide/messages.js';
import { FACT_LABELS, SOURCE_WORDS, valueWords } from './fact-words.ts';

/** The day that an address asks for, and what was wrong with it. */
export interface AskedDay {
  /** Null for today: none was asked for, or it is no day. */
  readonly day: PlainDate | null;
  /** What stands in the field; null for the day that is shown. */
  readonly typed: string | null;
  readonly refusals: readonly ShownRefusal[] | undefined;
}

/** `?ngay=`, as an address says it (YYYY-MM-DD) or as people type it. What is no day stays in the field. */
export function askedDay(url: URL): AskedDay {
  const text = url.searchParams.get('ngay')?.trim() ?? '';
  if (text === '') return { day: null, typed: null, refusals: undefined };
  const day = text.includes('/') ? parseVietnameseDate(text) : parsePlainDate(text);
  if (day.ok) return { day: day.value, typed: null, refusals: undefined };
  const refusals = day.refusals.map((one) => shownRefusal({ ...one, field: 'ngay' }));
  return { day: null, typed: text, refusals };
}

/** One value with its days and its source, in words. */
export interface ShownStretch {
  readonly value: string;
  readonly days: string;
  readonly from: PlainDate;
  /** Last day; null: until further notice. */
  readonly to: PlainDate | null;
  readonly isOn: boolean;
  /** Nothing is known, or said to be there, in these days. */
  readonly isNothing: boolean;
  readonly isMasked: boolean;
  readonly source: string;
  readonly reason: string;
}

/** One fact of a producer or product through its time. */
export interface ShownFact {
  readonly name: string;
  readonly label: string;
  readonly stretches: readonly ShownStretch[];
}

/** The history of a producer in words. */
export function producerHistory(deps: Deps, { facts }: FactHistory<'producer'>): ShownFact[] {
  return facts.map(({ name, stretches }) => ({
    name,
    label: FACT_LABELS.producer[name](),
    stretches: stretches.map((one) =>
      shownStretch(one, one.isMasked ? m.parties_history_masked() : valueWords(deps, one.fact)),
    ),
  }));
}

/** The history of a product in words. */
export function productHistory(deps: Deps, { facts }: FactHistory<'product'>): ShownFact[] {
  return facts.map(({ name, stretches }) => ({
    name,
    label: FACT_LABELS.product[name](),
    stretches: stretches.map((one) =>
      shownStretch(one, one.isMasked ? m.parties_history_masked() : valueWords(deps, one.fact)),
    ),
  }));
}

/** A stretch of whatever fact. */
export type StretchOfAny = Omit<HistoryStretch<'product'>, 'fact'> & {
  readonly fact: { readonly stated: Stated<unknown> } | null;
};

/** A value with its days and its source. */
export function shownStretch(stretch: StretchOfAny, value: string): ShownStretch {
  const { from, to, isOn, isMasked, reason, fact } = stretch;
  const isNothing = !isMasked && fact?.stated.is !== 'value';
  const source = sourceOf(stretch);
  return { value, days: daysOf(stretch), from, to, isOn, isNothing, isMasked, source, reason };
}

function daysOf({ from, to }: StretchOfAny): string {
  const first = formatVietnameseDate(from);
  if (to === null) return m.parties_history_from({ from: first });
  if (to === from) return m.parties_history_one_day({ from: first });
  return m.parties_history_between({ from: first, to: formatVietnameseDate(to) });
}

function sourceOf({ source, statedOn, byName }: StretchOfAny): string {
  if (source === null || statedOn === null) return '';
  const said = { source: SOURCE_WORDS[source](), day: formatVietnameseDate(statedOn) };
  return byName === null
    ? m.parties_history_stated(said)
    : m.parties_history_stated_by({ ...said, name: byName });
}
