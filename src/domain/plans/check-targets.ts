import { formatVietnameseDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import type { PartOf } from './content.ts';
import { compare, exactOf, rounded, type Exact } from './decimal.ts';

type Target = PartOf<'target'>;

/** Whether shares of a target add up to something: parts of 100 % do not. */
export function addsUp({ unit }: Pick<Target, 'unit'>): boolean {
  return !/%|phần trăm/i.test(unit);
}

export function sumOfShares({ shares }: Pick<Target, 'shares'>): Exact {
  return shares.reduce<Exact>(
    (sum, { value }) => {
      const one = exactOf(value);
      return { over: sum.over * one.under + one.over * sum.under, under: sum.under * one.under };
    },
    { over: 0n, under: 1n },
  );
}

/** What communes were given, beside the whole: too little of what must be reached is no mistake, but to be seen. */
export interface Shared {
  readonly sum: string;
  /** Less than the target wants in all. */
  readonly falls: boolean;
}

/** Null where nothing was shared out, or shares do not add up. */
export function sharedOf(target: Target): Shared | null {
  if (target.shares.length === 0 || !addsUp(target)) return null;
  const sum = sumOfShares(target);
  const falls = target.value !== null && compare(sum, exactOf(target.value)) < 0;
  return { sum: rounded(sum, 6), falls };
}

/**
 * Refuses a period that ends before it begins (PLANS_PERIOD_TURNED), a range without its two ends in their order
 * (PLANS_RANGE_TURNED), a number with a task that has none (PLANS_DO_HAS_NUMBER), and shares that add up to more than
 * a whole that may not be passed (PLANS_SHARES_OVER).
 */
export function checkTargets(targets: readonly Target[]): Result<null> {
  return okUnless(targets.flatMap(faultsOf), null);
}

function faultsOf(target: Target): readonly Refusal[] {
  const { words, comparison, value, high, from, to } = target;
  const found: Refusal[] = [];
  if (to < from) {
    const days = { from: formatVietnameseDate(from), to: formatVietnameseDate(to) };
    found.push(refusal('PLANS_PERIOD_TURNED', days, 'to'));
  }
  const turned = value === null || high === null || compare(exactOf(high), exactOf(value)) < 0;
  if (comparison === 'range' && turned) found.push(refusal('PLANS_RANGE_TURNED', {}, 'wanted'));
  if (comparison === 'do' && value !== null)
    found.push(refusal('PLANS_DO_HAS_NUMBER', { name: words }, 'wanted'));
  const whole = wholeOf(target);
  if (whole === null || !addsUp(target)) return found;
  const sum = sumOfShares(target);
  if (compare(sum, exactOf(whole)) > 0) {
    const data = { name: words, sum: printed(rounded(sum, 6)), whole: printed(whole) };
    found.push(refusal('PLANS_SHARES_OVER', data, 'shares'));
  }
  return found;
}

/** What shares may not pass: of "at least" nothing, for giving out more is how one makes sure. */
function wholeOf({ comparison, value, high }: Target): string | null {
  switch (comparison) {
    case '<':
    case '<=':
    case '=':
      return value;
    case 'range':
      return high;
    case '>':
    case '>=':
    case 'about':
    case 'do':
      return null;
  }
}

/** As Vietnamese papers print it. */
function printed(decimal: string): string {
  return decimal.replace('.', ',');
}
