import { addDays, daysBetween } from './day-arithmetic.ts';
import { plainDate, type PlainDate } from './plain-date.ts';
import { newMoon, sunLongitude } from './sun-and-moon.ts';

/**
 * The Vietnamese lunar calendar, reckoned at UTC+7 (Decision 121-CP of 1967): a month begins on the
 * day of the new moon, the eleventh holds the winter solstice, and where thirteen months lie
 * between two of these the first without a major term of the sun (a multiple of 30 degrees) is the
 * leap one. China reckons at UTC+8 and so had Tết a day later in 2007 and has it so in 2030.
 */

const J2000_DAY = plainDate(2000, 1, 1);
/** Julian day of 01/01/2000 00:00 in Viet Nam: 17:00 of the day before in universal time. */
const J2000_MIDNIGHT = 2_451_544.5 - 7 / 24;
const MONTH = 29.530588861;
/** The new moon counted as number 0, 06/01/2000 18:14 universal time. */
const FIRST_NEW_MOON = 2_451_550.26;
const WINTER_SOLSTICE_TERM = 9;

/** The day of a lunar month (1–12, never a leap one) of the lunar year that begins in `year`. */
export function dayOfLunarMonth(year: number, month: number, day: number): PlainDate {
  const months = monthsFromSolstice(year - 1);
  const next = monthsFromSolstice(year);
  const before = months.find((one) => one.number === month && !one.leap && month < 11);
  const found = before ?? next.find((one) => one.number === month && !one.leap);
  if (found === undefined) throw new RangeError(`No such lunar month: ${month}/${year}`);
  return addDays(found.first, day - 1);
}

interface LunarMonth {
  readonly number: number;
  readonly leap: boolean;
  readonly first: PlainDate;
}

/** The months from the eleventh of one year up to the tenth (or its leap) of the next. */
function monthsFromSolstice(year: number): readonly LunarMonth[] {
  const start = eleventhMonth(year);
  const count = eleventhMonth(year + 1) - start;
  const firsts = Array.from({ length: count + 1 }, (_, i) => newMoonDay(start + i));
  const leapAt =
    count === 13 ? firsts.findIndex((_, i) => i > 0 && i < count && !hasTerm(firsts, i)) : -1;
  return firsts.slice(0, count).map((first, i) => {
    const passed = leapAt !== -1 && i >= leapAt ? i - 1 : i;
    return { number: ((10 + passed) % 12) + 1, leap: i === leapAt, first };
  });
}

/** Whether the sun enters a major term within the month: the term at its start is not that at its end. */
function hasTerm(firsts: readonly PlainDate[], i: number): boolean {
  const [from, to] = [firsts[i], firsts[i + 1]];
  return from !== undefined && to !== undefined && termOn(from) !== termOn(to);
}

/** Which twelfth of its way the sun is in as the day begins in Viet Nam. */
function termOn(day: PlainDate): number {
  return Math.floor(sunLongitude(J2000_MIDNIGHT + daysBetween(J2000_DAY, day)) / 30);
}

/** The number of the new moon with which the month of the winter solstice begins. */
function eleventhMonth(year: number): number {
  const lastOfYear = plainDate(year, 12, 31);
  const julian = J2000_MIDNIGHT + daysBetween(J2000_DAY, lastOfYear);
  let k = Math.floor((julian - FIRST_NEW_MOON) / MONTH) + 1;
  // The latest month that begins before the sun has reached 270 degrees holds that moment.
  while (newMoonDay(k) > lastOfYear || termOn(newMoonDay(k)) === WINTER_SOLSTICE_TERM) k -= 1;
  return k;
}

/** The day in Viet Nam on which a new moon falls. */
function newMoonDay(k: number): PlainDate {
  return addDays(J2000_DAY, Math.floor(newMoon(k) - J2000_MIDNIGHT));
}
