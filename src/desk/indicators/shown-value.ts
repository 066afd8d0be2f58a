import { isPercentage, type Definition } from '#domain/indicators/definition.ts';
import type { Measured } from '#domain/indicators/measured.ts';
import { rounded, type Exact } from '#domain/plans/decimal.ts';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';

/** A value as a page shows it; the three kinds of nothing stay apart. */
export interface ShownValue {
  readonly state: Measured['state'];
  /** A share with its sign; `?` where nobody has said. */
  readonly text: string;
  /** `39 trên 73`, or of a difference both ends; null: nothing to explain. */
  readonly parts: string | null;
  readonly unknown: number;
}

/** The value of an indicator in the reader's notation. */
export function shownValue(definition: Definition, measured: Measured): ShownValue {
  const { state, value, unknown } = measured;
  const shown = { state, unknown: unknown.length };
  if (value === null) return { ...shown, text: '?', parts: null };
  const isDifference = definition.kind === 'counting' && definition.time === 'difference';
  const suffix = isPercentage(definition) ? (isDifference ? m.indicators_points() : '%') : '';
  const number = numberOf(definition, value);
  const sign = isDifference && value.numerator > 0 ? '+' : '';
  const parts = partsOf(definition, measured);
  return { ...shown, text: `${sign}${number}${suffix && ` ${suffix}`}`, parts };
}

function numberOf(definition: Definition, value: NonNullable<Measured['value']>): string {
  const { over, under } = exactOf(value);
  const scale = isPercentage(definition) ? 100n : 1n;
  return formatNumber(rounded({ over: over * scale, under }, 2));
}

function exactOf({ numerator, denominator }: NonNullable<Measured['value']>): Exact {
  const [over, under] = [BigInt(numerator), BigInt(denominator)];
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

function partsOf(definition: Definition, { start, whole, list }: Measured): string | null {
  if (start?.value) {
    const before = numberOf(definition, start.value);
    return m.indicators_since({ start: before });
  }
  if (!whole || definition.kind === 'ratio') return null;
  const [part, all] = [list, whole].map((one) => formatNumber(one.length));
  return m.indicators_of_whole({ part: part ?? '', whole: all ?? '' });
}
