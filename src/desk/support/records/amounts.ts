import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';

const BILLION = 1_000_000_000;
const MILLION = 1_000_000;

/** Thousandths and the like are cut to as many places as are said, without floating point: `6,1`, `0,38`. */
function inUnits(dong: number, unit: number, places: number): string {
  const parts = Math.round((dong * 10 ** places) / unit);
  const whole = Math.floor(parts / 10 ** places);
  const rest = String(parts % 10 ** places)
    .padStart(places, '0')
    .replace(/0+$/, '');
  return formatNumber(rest === '' ? String(whole) : `${whole}.${rest}`);
}

/** Million đồng with what is below it to the đồng: `9`, `148,5`. */
export function inMillions(dong: number): string {
  return inUnits(dong, MILLION, 6);
}

/** An amount as a sentence says it, rounded to two places: `6,1 tỷ đồng`, `380 triệu đồng`. */
export function roundAmount(dong: number): string {
  return dong >= BILLION
    ? m.support_amount_billion({ amount: inUnits(dong, BILLION, 2) })
    : m.support_amount_million({ amount: inUnits(dong, MILLION, 2) });
}

/** The unit of a chart whose largest sum this is. */
export function chartUnit(largest: number): {
  readonly isBillion: boolean;
  readonly unit: number;
  readonly say: (dong: number) => string;
} {
  const isBillion = largest >= BILLION;
  const unit = isBillion ? BILLION : MILLION;
  return { isBillion, unit, say: (dong) => inUnits(dong, unit, isBillion ? 2 : 1) };
}
