import { ok, refuse, type Result } from '../result.ts';
import { fold } from '../text/fold.ts';
import type { Comparison } from './comparison.ts';
import { readDecimal } from './decimal.ts';

/** How a target compares, and with what. */
export interface ReadWanted {
  readonly comparison: Comparison;
  readonly value: string | null;
  readonly high: string | null;
}

const SIGNS: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:it nhat|toi thieu|tu|dat it nhat|khong duoi|>=|≥)\s*/, '>='],
  [/^(?:toi da|nhieu nhat|khong qua|khong vuot qua|<=|≤)\s*/, '<='],
  [/^(?:tren|hon|>)\s*/, '>'],
  [/^(?:duoi|it hon|<)\s*/, '<'],
  [/^(?:khoang|~|≈)\s*/, 'about'],
  [/^(?:du|dat|bang|=)?\s*/, '='],
];

/**
 * Reads what a target wants as plans print it: "ít nhất 45", "từ 100 trở lên", "≥ 45", "tối đa 5", "khoảng 30",
 * "02 – 03", "100%", "45"; nothing is a task without a number. Refuses PLANS_WANTED_UNREAD.
 */
export function readWanted(text: string): Result<ReadWanted> {
  const written = fold(text);
  if (written === '') return ok({ comparison: 'do', value: null, high: null });
  const range = /^(?:tu )?([\d.,]+)\s*(?:-|den)\s*([\d.,]+)\s*%?$/.exec(written);
  if (range) return readRange(range, text);
  const open = /^(.*?)\s*(?:tro len|\+)$/.exec(written)?.[1];
  const bare = (open ?? written).replace(/\s*%$/, '');
  for (const [sign, comparison] of SIGNS) {
    if (!sign.test(bare)) continue;
    const value = readDecimal(bare.replace(sign, ''));
    if (!value.ok || value.value === null)
      return refuse('PLANS_WANTED_UNREAD', { text: text.trim() });
    const of = open !== undefined && comparison === '=' ? '>=' : comparison;
    return ok({ comparison: of, value: value.value, high: null });
  }
  return refuse('PLANS_WANTED_UNREAD', { text: text.trim() });
}

function readRange(range: RegExpExecArray, text: string): Result<ReadWanted> {
  const [low, high] = [readDecimal(range[1] ?? ''), readDecimal(range[2] ?? '')];
  if (!low.ok || !high.ok || low.value === null || high.value === null)
    return refuse('PLANS_WANTED_UNREAD', { text: text.trim() });
  return ok({ comparison: 'range', value: low.value, high: high.value });
}
