import {
  CALENDAR_PERIODS,
  calendarPeriod,
  periodOfMonth,
  periodsOfYear,
  type CalendarPeriod,
  type Days,
} from '#domain/calendar/period.ts';
import {
  formatVietnameseDate,
  monthOf,
  yearOf,
  type PlainDate,
} from '#domain/calendar/plain-date.ts';
import { m } from '#words/paraglide/messages.js';

/** A stretch of the calendar by its number in a year, or days of one's own. */
export type AskedPeriod =
  | { readonly kind: CalendarPeriod; readonly no: number; readonly year: number }
  | ({ readonly kind: 'days' } & Days);

/** The words of addresses. */
const PARAMS: Readonly<Record<CalendarPeriod, string>> = {
  month: 'thang',
  quarter: 'quy',
  half: 'nua',
  year: 'nam',
};
const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** `quy-4`, as addresses name a period of a year; days of one's own are `ngay`. */
export function periodParam(period: AskedPeriod): string {
  return period.kind === 'days' ? 'ngay' : `${PARAMS[period.kind]}-${period.no}`;
}

/** The period behind such a word; undefined for any other. */
export function periodByParam(param: string, year: number): AskedPeriod | undefined {
  const [word, text] = param.split('-');
  const no = Number(text);
  const kind = CALENDAR_PERIODS.find((one) => PARAMS[one] === word);
  if (kind === undefined || !Number.isInteger(no)) return undefined;
  return no >= 1 && no <= periodsOfYear(kind) ? { kind, no, year } : undefined;
}

/** The period of a kind that a day lies in. */
export function periodOfDay(kind: CalendarPeriod, day: PlainDate): AskedPeriod {
  return { kind, no: periodOfMonth(kind, monthOf(day)), year: yearOf(day) };
}

export function daysOfPeriod(period: AskedPeriod): Days {
  if (period.kind === 'days') return { from: period.from, to: period.to };
  return calendarPeriod(period.kind, period.year, period.no);
}

/** "quý IV/2026", "từ 01/10/2026 đến 24/11/2026". */
export function periodWords(period: AskedPeriod): string {
  if (period.kind === 'days') {
    const [from, to] = [formatVietnameseDate(period.from), formatVietnameseDate(period.to)];
    return m.counts_period_days({ from, to });
  }
  const { kind, no, year } = period;
  switch (kind) {
    case 'month':
      return m.counts_period_month({ no, year });
    case 'quarter':
      return m.counts_period_quarter({ no: ROMAN[no - 1] ?? '', year });
    case 'half':
      return no === 1
        ? m.counts_period_first_half({ year })
        : m.counts_period_second_half({ year });
    case 'year':
      return m.counts_period_year({ year });
  }
}

/** What may be chosen, without the year. */
export function periodOptions(): readonly { readonly value: string; readonly label: string }[] {
  const numbers = (kind: CalendarPeriod) =>
    Array.from({ length: periodsOfYear(kind) }, (_, at) => at + 1);
  return [
    { value: 'nam-1', label: m.counts_option_year() },
    { value: 'nua-1', label: m.counts_option_first_half() },
    { value: 'nua-2', label: m.counts_option_second_half() },
    ...numbers('quarter').map((no) => ({
      value: `quy-${no}`,
      label: m.counts_option_quarter({ no: ROMAN[no - 1] ?? '' }),
    })),
    ...numbers('month').map((no) => ({
      value: `thang-${no}`,
      label: m.counts_option_month({ no }),
    })),
    { value: 'ngay', label: m.counts_option_days() },
  ];
}
