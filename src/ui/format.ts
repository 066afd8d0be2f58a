import { dayInVietNam, timeInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate, type Instant } from '#domain/calendar/plain-date.ts';
import { getLocale, type Locale } from '#words/paraglide/runtime.js';

/** Joins a number to its unit, so that a line end never tears them apart. */
const HARD_SPACE = '\u00a0';
const NOTATION: Record<Locale, { point: string; group: string }> = {
  vi: { point: ',', group: '.' },
  en: { point: '.', group: ',' },
};

/** Hour and day in Viet Nam of a moment: `14:32, 24/11/2026`. */
export function formatMoment(moment: Instant): string {
  return `${timeInVietNam(moment)}, ${formatVietnameseDate(dayInVietNam(moment))}`;
}

/**
 * A number in the reader's notation: `1.250.000` and `73,38` in Vietnamese. Exact decimals come as
 * strings ("73.38") and keep every digit; floating point never touches them.
 */
export function formatNumber(
  value: number | bigint | string,
  locale: Locale = getLocale(),
): string {
  const { point, group } = NOTATION[locale];
  const [, sign = '', whole = '', decimals = ''] =
    /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (whole === '') throw new RangeError(`not a plain decimal number: ${value}`);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${sign}${grouped}${decimals === '' ? '' : point + decimals}`;
}

/** A number and its unit in the reader's language, joined by a hard space: `15 ngày`. */
export function withUnit(value: number | bigint | string, unit: string): string {
  return `${formatNumber(value)}${HARD_SPACE}${unit}`;
}

/** Đồng: `320.000 đ` in Vietnamese, `320,000 VND` in English. */
export function formatMoney(dong: number | bigint): string {
  return withUnit(dong, getLocale() === 'vi' ? 'đ' : 'VND');
}

/** A size in bytes as people read it: `2,1 MB`, `640 kB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return withUnit(bytes, 'B');
  if (bytes < 1_000_000) return withUnit(Math.round(bytes / 1000), 'kB');
  return withUnit((bytes / 1_000_000).toFixed(1), 'MB');
}

/** Words of a sentence where they begin one: `xã Na Hối` is `Xã Na Hối`. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
