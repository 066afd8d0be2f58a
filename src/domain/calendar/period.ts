import { daysInMonth, plainDate, type PlainDate } from './plain-date.ts';

/** Stretches of the calendar that offices report for. */
export const CALENDAR_PERIODS = ['month', 'quarter', 'half', 'year'] as const;
export type CalendarPeriod = (typeof CALENDAR_PERIODS)[number];

/** How many months each has. */
const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const satisfies Record<
  CalendarPeriod,
  number
>;

/** Days from the first to the last, both within. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** How many of a kind a year has: twelve months, one year. */
export function periodsOfYear(kind: CalendarPeriod): number {
  return 12 / MONTHS[kind];
}

/** The `no`-th of a year, from 1: the third quarter goes from 01/07 to 30/09. */
export function calendarPeriod(kind: CalendarPeriod, year: number, no: number): Days {
  if (no < 1 || no > periodsOfYear(kind)) throw new RangeError(`no ${kind} ${no} in a year`);
  const last = no * MONTHS[kind];
  const first = last - MONTHS[kind] + 1;
  return {
    from: plainDate(year, first, 1),
    to: plainDate(year, last, daysInMonth(year, last)),
  };
}

/** Which of a year's periods a month belongs to, from 1. */
export function periodOfMonth(kind: CalendarPeriod, month: number): number {
  return Math.ceil(month / MONTHS[kind]);
}
