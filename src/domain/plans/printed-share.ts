/** Most products that a province was ever asked for in a year, by far. */
const MOST = 100_000;

/**
 * The whole numbers of which a number is that many per cent, rounded as papers round: 72 is 232 % of 31 and of nothing
 * else. So a goal that a document does not print can be found, or that there is none.
 */
export function wholesOf(part: number, printedPercent: number): readonly number[] {
  if (part <= 0 || printedPercent <= 0) return [];
  const low = Math.floor((part * 200) / (printedPercent * 2 + 1));
  const high = Math.ceil((part * 200) / (printedPercent * 2 - 1));
  const found: number[] = [];
  for (let whole = Math.max(1, low); whole <= Math.min(high, MOST); whole += 1)
    if (percentOf(part, whole) === printedPercent) found.push(whole);
  return found;
}

/** Per cent, rounded half up to whole ones. */
export function percentOf(part: number, whole: number): number {
  return Math.floor((part * 200 + whole) / (whole * 2));
}
