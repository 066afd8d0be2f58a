import fc from 'fast-check';
import { addDays, daysBetween } from '../day-arithmetic.ts';
import { daysInMonth, monthOf, plainDate, yearOf, type PlainDate } from '../plain-date.ts';

export interface DaysToDraw {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Where the rule under test changes what it says: the first or last day of anything it knows. */
  readonly edges: readonly [PlainDate, ...PlainDate[]];
}

/**
 * The days of a property: half are drawn evenly from `from` to `to`; half stand at an edge of the
 * rule, at an end of the stretch, or where a month, a year or February ends, or the day before or
 * after. Drawn evenly, a day meets an edge hardly ever, and edges are where rules go wrong. Throws
 * when an edge lies outside the stretch, for it would never be drawn.
 */
export function days({ from, to, edges }: DaysToDraw): fc.Arbitrary<PlainDate> {
  const length = daysBetween(from, to);
  const counts = fc.integer({ min: 0, max: length });
  const ofRule = [from, to, ...edges].map((edge) => daysBetween(from, edge));
  const missing = ofRule.findIndex((count) => count < 0 || count > length);
  if (missing >= 0) throw new RangeError(`${String(edges[missing - 2])} is never drawn`);
  const ofCalendar = counts.chain((count) =>
    fc.constantFrom(...turnsAround(addDays(from, count)).map((turn) => daysBetween(from, turn))),
  );
  const atAnEdge = fc
    .tuple(fc.oneof(fc.constantFrom(...ofRule), ofCalendar), fc.constantFrom(-1, 0, 1))
    .map(([edge, beside]) => Math.min(Math.max(edge + beside, 0), length));
  return fc.oneof(counts, atAnEdge).map((count) => addDays(from, count));
}

/** The last days of the year, of February and of the month of a day, and the 29/02 before it. */
function turnsAround(day: PlainDate): readonly PlainDate[] {
  const [year, month] = [yearOf(day), monthOf(day)];
  const leapYear = Math.max(year - (year % 4), 1);
  const months = [[leapYear, 2] as const, ...[12, 2, month].map((one) => [year, one] as const)];
  return months.map(([of, one]) => plainDate(of, one, daysInMonth(of, one)));
}
