import type { ShownFact } from '#desk/parties/history/shown-history.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import { plainDate, yearOf, type PlainDate } from '#domain/calendar/plain-date.ts';

/** A value through its days, as a bar of a drawing. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly value: string;
  readonly look: 'is' | 'was' | 'none';
}

export interface FactTimeline {
  readonly years: readonly { readonly x: number; readonly year: number }[];
  readonly rows: readonly { readonly label: string; readonly bars: readonly Bar[] }[];
  /** Where the day that is looked at stands. */
  readonly now: number;
  /** The day on which the drawing begins; null where that of the day looked at would stand over it. */
  readonly since: PlainDate | null;
}

/** The drawing's width, and where its bars begin behind the names. */
export const TIMELINE_WIDTH = 1180;
export const TIMELINE_LEFT = 290;
/** A letter takes about so much: what does not fit is left to the list below. */
const LETTER = 8.2;
const MOST_YEARS = 9;
/** The room of two days beside each other. */
const TWO_DAYS = 220;

/**
 * Facts as bars from the first day on which anything is known to a little behind the later of today and
 * the day looked at; null while nothing is known. Values that would not fit into their bar are left out.
 */
export function factTimeline(
  facts: readonly ShownFact[],
  day: PlainDate,
  today: PlainDate,
): FactTimeline | null {
  const starts = facts.flatMap(({ stretches }) => stretches.map(({ from }) => from));
  const first = starts.toSorted()[0];
  if (first === undefined) return null;
  const from = first < day ? first : day;
  const to = day > today ? day : today;
  const days = Math.max(daysBetween(from, to), 90);
  const x = (one: PlainDate) =>
    TIMELINE_LEFT +
    (daysBetween(from, one < from ? from : one) / days) * (TIMELINE_WIDTH - TIMELINE_LEFT - 12);
  return {
    years: yearsBetween(from, to).map((year) => ({ x: x(plainDate(year, 1, 1)), year })),
    rows: facts.map(({ label, stretches }) => ({
      label,
      bars: stretches.toReversed().map((stretch) => {
        const begin = x(stretch.from);
        const width = Math.max(x(stretch.to ?? to) - begin, 4);
        const fits = stretch.value.length * LETTER + 16 <= width;
        const look = stretch.isNothing ? 'none' : stretch.isOn ? 'is' : 'was';
        return { x: begin, width, value: fits ? stretch.value : '', look };
      }),
    })),
    now: x(day),
    since: x(day) - TIMELINE_LEFT > TWO_DAYS ? from : null,
  };
}

/** The first day of each year that lies in between; of very many every second, third … */
function yearsBetween(from: PlainDate, to: PlainDate): readonly number[] {
  const [first, last] = [yearOf(from) + 1, yearOf(to)];
  const step = Math.max(1, Math.ceil((last - first + 1) / MOST_YEARS));
  const years: number[] = [];
  for (let year = first; year <= last; year += step) years.push(year);
  return years;
}
