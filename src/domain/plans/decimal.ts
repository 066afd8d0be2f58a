import { ok, refuse, type Result } from '../result.ts';

/** An exact number, as a fraction of two whole ones; the lower one is positive. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * Reads a number as Vietnamese papers print it: `45`, `47,2`, `1.250`, `1.250,5`, `02`, `100%`; gives it as a plain
 * decimal, `47.2`. Nothing written is null. Refuses PLANS_NUMBER_UNREAD.
 */
export function readDecimal(text: string): Result<string | null> {
  const written = text.trim().replace(/\s*%$/, '');
  if (written === '') return ok(null);
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,6}))?$/.exec(written);
  if (!match) return refuse('PLANS_NUMBER_UNREAD', { text: text.trim() });
  const whole = (match[2] ?? '').replaceAll('.', '').replace(/^0+(?=\d)/, '');
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  const sign = match[1] === '-' && !/^0*$/.test(whole + decimals) ? '-' : '';
  return ok(`${sign}${whole}${decimals === '' ? '' : `.${decimals}`}`);
}

/** A plain decimal, exactly. */
export function exactOf(decimal: string): Exact {
  const [whole = '0', decimals = ''] = decimal.split('.');
  return { over: BigInt(`${whole}${decimals}`), under: 10n ** BigInt(decimals.length) };
}

/** Less than zero: the first is smaller. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function minus(a: Exact, b: Exact): Exact {
  return { over: a.over * b.under - b.over * a.under, under: a.under * b.under };
}

export function times(a: Exact, b: Exact): Exact {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** One by the other, which is not zero. */
export function by(a: Exact, b: Exact): Exact {
  const [over, under] = [a.over * b.under, a.under * b.over];
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

/** Rounded half away from zero to so many decimals, as a plain decimal without zeros at its end. */
export function rounded({ over, under }: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const [size, sign] = over < 0n ? [-over, '-'] : [over, ''];
  const digits = ((size * scale * 2n + under) / (under * 2n))
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const plain = rest === '' ? whole : `${whole}.${rest}`;
  return plain === '0' ? plain : `${sign}${plain}`;
}
