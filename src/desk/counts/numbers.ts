import { COUNTS, type CountName, type SixCounts } from '#domain/counts/six-counts.ts';

/** The counts as pages and files show them; null where no text sets a term. */
export type CountNumbers = Readonly<Record<CountName, number | null>>;

export function numbersOf(counts: SixCounts): CountNumbers {
  return Object.fromEntries(
    COUNTS.map((name) => [name, counts[name]?.length ?? null]),
  ) as CountNumbers;
}

/**
 * How many of those done or open are in time, in hundredths; null where there is none, or no term. It is
 * 100 only where nothing is late.
 */
export function shareInTime({ done, open, late }: CountNumbers): number | null {
  const of = (done ?? 0) + (open ?? 0);
  if (late === null || of === 0) return null;
  return late === 0 ? 100 : Math.min(99, Math.round((100 * (of - late)) / of));
}

/** "31 + 154 = 22 + 124 + 39", and what both sides come to. */
export function equationOf({ carried, received, returned, done, open }: CountNumbers) {
  const left = [carried, received].map((one) => one ?? 0);
  const right = [returned, done, open].map((one) => one ?? 0);
  return {
    equation: `${left.join(' + ')} = ${right.join(' + ')}`,
    sum: left.reduce((sum, one) => sum + one, 0),
  };
}
