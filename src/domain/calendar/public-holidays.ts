import { addDays, weekday } from './day-arithmetic.ts';
import type { HolidayNotice } from './holiday-notice.ts';
import { dayOfLunarMonth } from './lunar-calendar.ts';
import { plainDate, type PlainDate } from './plain-date.ts';
import type { DaySpan, WorkingCalendar } from './working-days.ts';

/** The years whose days are computed, and held by a complete table in a test. */
export const FIRST_YEAR = 2020;
export const LAST_YEAR = 2045;

export type HolidayName =
  'newYear' | 'tet' | 'hungKings' | 'victory' | 'labour' | 'nationalDay' | 'culture';

/** A day that offices have off, on whatever day of the week it falls. */
export interface PublicHoliday {
  readonly day: PlainDate;
  readonly name: HolidayName;
  /** Off in place of this day, which fell on a weekly day off (Art. 111.3). */
  readonly insteadOf?: PlainDate;
}

/** Days of Tết (Labour Code 2019, Art. 112.1b). */
const TET_DAYS = 5;
/** Two days before and three after, as every notice of 2020–2026 came to; a guess until the notice. */
const TET_DAYS_BEFORE = 2;
/** The Labour Code 2019 brought the second National Day (Art. 112.1đ, 220.1). */
const SECOND_NATIONAL_DAY_SINCE = 2021;
/** Resolution 28/2026/QH16, Art. 2, in force from 01/07/2026. */
const CULTURE_DAY_SINCE = 2026;
const THURSDAY = 4;

/** The first day of the lunar year. */
export function tetOf(year: number): PlainDate {
  return dayOfLunarMonth(year, 1, 1);
}

/**
 * The days off of a year with those off in their place, in their order: by law (Labour Code 2019,
 * Art. 112.1), by the moon, and by the notices for what the law leaves open. Swapped days are not
 * among them.
 */
export function publicHolidays(
  year: number,
  notices: readonly HolidayNotice[] = [],
): readonly PublicHoliday[] {
  const own = notices.filter((notice) => notice.year === year);
  const named = [...lawfulDays(year, own)].sort((a, b) => (a.day < b.day ? -1 : 1));
  return withDaysInLieu(named).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function lawfulDays(year: number, notices: readonly HolidayNotice[]): readonly PublicHoliday[] {
  const fixed = (month: number, day: number, name: HolidayName) => [
    { day: plainDate(year, month, day), name },
  ];
  const tetFrom = lastGiven(notices, 'tetFrom') ?? addDays(tetOf(year), -TET_DAYS_BEFORE);
  const second = lastGiven(notices, 'nationalDayWith') ?? likelySecondNationalDay(year);
  return [
    ...fixed(1, 1, 'newYear'),
    ...Array.from({ length: TET_DAYS }, (_, i) => ({
      day: addDays(tetFrom, i),
      name: 'tet' as const,
    })),
    { day: dayOfLunarMonth(year, 3, 10), name: 'hungKings' },
    ...fixed(4, 30, 'victory'),
    ...fixed(5, 1, 'labour'),
    ...fixed(9, 2, 'nationalDay'),
    ...(year >= SECOND_NATIONAL_DAY_SINCE ? [{ day: second, name: 'nationalDay' as const }] : []),
    ...(year >= CULTURE_DAY_SINCE ? fixed(11, 24, 'culture') : []),
  ];
}

function lastGiven(
  notices: readonly HolidayNotice[],
  what: 'tetFrom' | 'nationalDayWith',
): PlainDate | undefined {
  return notices.findLast((notice) => notice[what] !== null)?.[what] ?? undefined;
}

/** The day that joins 2/9 to a weekend, as the notices since 2021 chose; a guess until the notice. */
function likelySecondNationalDay(year: number): PlainDate {
  const nationalDay = plainDate(year, 9, 2);
  return addDays(nationalDay, weekday(nationalDay) === THURSDAY ? 1 : -1);
}

/**
 * A holiday on a weekly day off is made up on the next working day (Art. 111.3). Culture Day is not
 * one of Art. 112.1, which that rule speaks of, so it is not made up.
 */
function withDaysInLieu(named: readonly PublicHoliday[]): PublicHoliday[] {
  const taken = new Set(named.map(({ day }) => day));
  const inLieu = named.flatMap(({ day, name }): PublicHoliday[] => {
    if (weekday(day) <= 5 || name === 'culture') return [];
    let next = addDays(day, 1);
    while (weekday(next) > 5 || taken.has(next)) next = addDays(next, 1);
    taken.add(next);
    return [{ day: next, name, insteadOf: day }];
  });
  return [...named, ...inLieu];
}

/** The working calendar of 2020–2045; what lies outside is undecided. */
export function workingCalendar(notices: readonly HolidayNotice[]): WorkingCalendar {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const holidays = years.flatMap((year) => publicHolidays(year, notices).map(({ day }) => day));
  const swaps = notices.filter(({ provisional }) => !provisional).flatMap(({ swaps }) => swaps);
  return {
    holidays: new Set([...holidays, ...swaps.map(({ off }) => off)]),
    movedWorkingDays: new Set(swaps.map(({ worked }) => worked)),
    undecided: [
      { from: plainDate(1, 1, 1), to: plainDate(FIRST_YEAR - 1, 12, 31) },
      ...years.flatMap((year) => openSpans(year, notices)),
      ...notices.filter(({ provisional }) => provisional).flatMap(daysNamed),
      { from: plainDate(LAST_YEAR + 1, 1, 1), to: plainDate(9999, 12, 31) },
    ],
  };
}

/** The days around a holiday among which a notice may still choose or swap. */
const AROUND = 10;

/** Whether a notice that is fixed has said which days of Tết and which second National Day are off. */
export function isYearDecided(year: number, notices: readonly HolidayNotice[]): boolean {
  const fixed = notices.filter((notice) => notice.year === year && !notice.provisional);
  const needsSecond = year >= SECOND_NATIONAL_DAY_SINCE;
  return (
    fixed.some(({ tetFrom }) => tetFrom !== null) &&
    (!needsSecond || fixed.some(({ nationalDayWith }) => nationalDayWith !== null))
  );
}

/** Until the notice of a year, the days around each of its holidays may still move. */
function openSpans(year: number, notices: readonly HolidayNotice[]): readonly DaySpan[] {
  if (isYearDecided(year, notices)) return [];
  return publicHolidays(year, notices).map(({ day }) => around(day, day));
}

function around(from: PlainDate, to: PlainDate): DaySpan {
  return { from: addDays(from, -AROUND), to: addDays(to, AROUND) };
}

/** What a provisional notice names: until it is fixed, nothing on these days is. */
function daysNamed({ tetFrom, nationalDayWith, swaps }: HolidayNotice): readonly DaySpan[] {
  return [
    ...(tetFrom === null ? [] : [around(tetFrom, addDays(tetFrom, TET_DAYS - 1))]),
    ...(nationalDayWith === null ? [] : [around(nationalDayWith, nationalDayWith)]),
    ...swaps.map(({ off, worked }) =>
      off < worked ? { from: off, to: worked } : { from: worked, to: off },
    ),
  ];
}
