import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { cellText, type SeenCell } from './grid-view.ts';
import { lower } from './plain-text.ts';
import { doubt, found, type Found } from './problem.ts';

/** The programme began in 2018 (Decision 490/QĐ-TTg); the pilots of Quảng Ninh in 2013. */
const FIRST_YEAR = 2013;
/** Serial numbers of spreadsheets: 01/01/1990 to 31/12/2079. */
const SERIALS = { from: 32_874, to: 65_745 } as const;

/** Day, month and year as papers write them; where each may stand within a sentence. */
const FORMS: readonly (readonly [RegExp, 'dmy' | 'ymd'])[] = [
  [/(?<![\d/.-])(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/u, 'ymd'],
  [/(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*(?:\(\s*(?:năm )?|,?\s*năm\s*)(\d{4})\s*\)?/u, 'dmy'],
  [/(?<!\d)(\d{1,2})\s*[-/.,]\s*(\d{1,2})\s*[-/.,]\s*(\d{4,5}|\d{2})(?!\d)/u, 'dmy'],
  [/(?<!\d)(\d{1,2})\s+(\d{1,2})\s+(\d{4})(?!\d)/u, 'dmy'],
  [
    /(?<!\d)(\d{1,2})\s*[-/]?\s*(?:tháng|thg|thg\.)\s*(\d{1,2})\s*[-/,]?\s*(?:năm)?\s*(\d{4,5}|\d{2})(?!\d)/u,
    'dmy',
  ],
];
const ENGLISH =
  /(?<!\d)(\d{1,2})[-\s](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-\s,]+(\d{4}|\d{2})(?!\d)/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date within a text, and the words around it without it. */
export interface DayInText {
  readonly day: Found<PlainDate>;
  readonly rest: string;
}

/** The day of a cell of dates: real days, serial numbers, the forms of papers. */
export function readDay(value: SeenCell['value']): Found<PlainDate> {
  const printed = cellText(value);
  if (printed === '') return { value: null, problems: [] };
  if (typeof value === 'object' && value !== null) {
    return isPlainDate(value.date)
      ? found(value.date)
      : doubt<PlainDate>(null, 'DATE_UNREADABLE', printed);
  }
  if (/^\d{5}(?:[.,]\d+)?$/.test(printed))
    return fromSerial(Math.floor(Number(printed.replace(',', '.'))), printed);
  if (/^(?:năm )?\d{4}$/iu.test(printed)) return doubt<PlainDate>(null, 'DATE_PARTLY', printed);
  if (/^20\d{6}$/.test(printed))
    return fromParts(printed.slice(6), printed.slice(4, 6), printed.slice(0, 4), printed);
  const inText = dayInText(printed);
  if (inText !== null) return alone(inText, printed);
  if (
    /^(?:tháng )?\d{1,2}\s*[-/.]\s*\d{4}$/iu.test(printed) ||
    /tháng\s*\d{1,2}/iu.test(printed) ||
    /^\d{1,2}[-/.]\d{1,2}$/.test(printed)
  )
    return doubt<PlainDate>(null, 'DATE_PARTLY', printed);
  return doubt<PlainDate>(null, 'DATE_UNREADABLE', printed);
}

/** The first date that stands in a text; null when there is none. */
export function dayInText(printed: string): DayInText | null {
  const text = lower(printed)
    .replace(/[–—−‐‑]/g, '-')
    .replace(/[\\∕⁄／]/g, '/');
  for (const [pattern, order] of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [, first = '', second = '', third = ''] = match;
    const day = order === 'ymd' ? third : first;
    const year = order === 'ymd' ? first : third;
    return { day: fromParts(day, second, year, printed), rest: without(text, match) };
  }
  const english = ENGLISH.exec(text);
  if (english === null) return null;
  const [, day = '', name = '', year = ''] = english;
  const month = String(MONTHS.indexOf(name) + 1);
  return { day: fromParts(day, month, year, printed), rest: without(text, english) };
}

/** Two days in one cell: the first is given and asked. */
function alone({ day, rest }: DayInText, printed: string): Found<PlainDate> {
  const another = dayInText(rest)?.day.value ?? null;
  if (day.value === null || another === null || another === day.value) return day;
  return doubt(day.value, 'DATES_SEVERAL', printed, another);
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
}

function fromParts(day: string, month: string, year: string, printed: string): Found<PlainDate> {
  const date = isoDay(year, month, day);
  if (date !== null) return found(date);
  // Exchanged (12/29/2023) or a digit too much (13/7/20222): offered, not taken.
  const exchanged = isoDay(year, day, month);
  const shortened = year.length === 5 ? isoDay(year.slice(0, 4), month, day) : null;
  return doubt<PlainDate>(null, 'DATE_IMPOSSIBLE', printed, exchanged ?? shortened);
}

function isoDay(year: string, month: string, day: string): PlainDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(text) ? text : null;
}

/** Days since 30/12/1899, as spreadsheets count them. */
function fromSerial(serial: number, printed: string): Found<PlainDate> {
  if (serial < SERIALS.from || serial > SERIALS.to)
    return doubt<PlainDate>(null, 'DATE_UNREADABLE', printed);
  const text = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return isPlainDate(text) ? found(text) : doubt<PlainDate>(null, 'DATE_UNREADABLE', printed);
}

/** Whether a recognition can have been on that day: since the programme began, not after today. */
export function isStrangeDay(day: PlainDate, today: PlainDate): boolean {
  return Number(day.slice(0, 4)) < FIRST_YEAR || day > today;
}

/** A cell that names a year, or a year within words. */
export function readYear(value: SeenCell['value']): string | null {
  const years = cellText(value).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length === 1 ? (years[0] ?? null) : null;
}
