/** An exact number: whole numerator ≥ 0, whole denominator > 0. Averages are never rounded. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Whether `value` ≥ `bound` (a whole number), without rounding: 89.995 does not reach 90. */
export function atLeast(value: Fraction, bound: number): boolean {
  return value.numerator >= bound * value.denominator;
}

/** For reading only: two decimals, half up, e.g. `89.86`. Never decide on it (Đ3.3). */
export function toDecimal({ numerator, denominator }: Fraction): string {
  const hundredths = Math.floor((200 * numerator + denominator) / (2 * denominator));
  const cents = String(hundredths % 100).padStart(2, '0');
  return `${Math.floor(hundredths / 100)}.${cents}`;
}
