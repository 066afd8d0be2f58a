import type { ShownTarget } from '#app/plans/view-targets.ts';
import type { Comparison } from '#domain/plans/comparison.ts';
import type { TargetState } from '#domain/plans/target.ts';
import { formatNumber } from '#ui/format.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import type { LineIcon } from '#ui/icons.ts';
import { m } from '#words/paraglide/messages.js';

export const TARGET_WORDS: Readonly<
  Record<TargetState, { family: TagFamily; icon: LineIcon; word: () => string }>
> = {
  missed: { family: 'bad', icon: 'close', word: m.plans_target_state_missed },
  behind: { family: 'bad', icon: 'alert', word: m.plans_target_state_behind },
  onWay: { family: 'warn', icon: 'clock', word: m.plans_target_state_onWay },
  unknown: { family: 'ask', icon: 'help', word: m.plans_target_state_unknown },
  notYet: { family: 'neutral', icon: 'calendar', word: m.plans_target_state_notYet },
  met: { family: 'ok', icon: 'check', word: m.plans_target_state_met },
};

const COMPARED: Readonly<
  Record<Exclude<Comparison, 'range' | 'do'>, (figures: { value: string }) => string>
> = {
  '>=': m.plans_comparison_at_least,
  '>': m.plans_comparison_more,
  '=': m.plans_comparison_equal,
  '<=': m.plans_comparison_at_most,
  '<': m.plans_comparison_less,
  about: m.plans_comparison_about,
};

type Wanted = Pick<ShownTarget['part'], 'comparison' | 'value' | 'high' | 'unit'>;

/** "ít nhất 45 sản phẩm". */
export function wantedWords({ comparison, value, high, unit }: Wanted): string {
  if (comparison === 'do' || value === null) return m.plans_comparison_do();
  const figure = formatNumber(value);
  const words =
    comparison === 'range'
      ? m.plans_comparison_range({ value: figure, high: formatNumber(high ?? value) })
      : COMPARED[comparison]({ value: figure });
  return withUnit(words, unit);
}

export function withUnit(words: string, unit: string): string {
  if (unit === '') return words;
  return unit === '%' ? `${words}%` : `${words} ${unit}`;
}

export const NOTHING_WORDS: Readonly<Record<NonNullable<ShownTarget['nothing']>, () => string>> = {
  undefined: m.plans_target_nothing_undefined,
  unreadable: m.plans_target_nothing_unreadable,
  notReported: m.plans_target_nothing_notReported,
  notYet: m.plans_target_nothing_notYet,
};

/** Lengths of a bullet in a drawing of so much width; of 100 % the whole is the whole. */
export function bulletOf({ part, now }: ShownTarget, width: number) {
  const value = Number(part.value ?? 0);
  const high = Number(part.high ?? part.value ?? 0);
  const is = Number(now ?? 0);
  const whole = part.unit === '%' && Math.max(is, high) <= 100 ? 100 : Math.max(is, high, 1) * 1.12;
  const at = (of: number) => Math.round((1000 * width * Math.max(0, of)) / whole) / 1000;
  return { now: at(is), goal: at(value), high: at(high) };
}
