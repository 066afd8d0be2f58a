import type { PlainDate } from '../calendar/plain-date.ts';
import { cellText, type SeenCell } from './grid-view.ts';
import { ourLetters } from './plain-text.ts';
import { doubt, found, type Found } from './problem.ts';
import { dayInText } from './read-day.ts';

/** What a cell says of a decision: number, day or both. */
export interface DecisionCell {
  readonly number: Found<string>;
  /** Null when the cell names no day. */
  readonly day: Found<PlainDate> | null;
}

/** `4261/QĐ-UBND` in its variants: `4261 / qđ-ubnd`, `4261/2021/QÐ – UBND`, `4261QĐ-UBND`. */
const NUMBER =
  /(?<!\d|\d[.,]|[/-])(\d{1,6})\s*(?:[/\\]\s*((?:19|20)\d\d)\s*)?[/\\.-]?\s*(Q\s?[ĐD](?:(?:\s*[-./_]\s*|(?=UBND|BNN|TTg))(?!ngày|ngay|năm|của|tháng|về|do)\p{L}{1,12}\d{0,2})*)(?!\p{L})/giu;
const DIGITS = /(?<![\d/.,-])(\d{1,6})(?![\d/.,-])/gu;
const ONLY_NUMBER = /^(?:qđ|qd|quyết định|số|:|\s|\.)*(\d{1,6})$/iu;

/**
 * A decision as papers cite it: `QĐ số 4261/QĐ-UBND ngày 29/11/2021` is `4261/QĐ-UBND` of 2021-11-29.
 * A bare number stays one, its letters are offered; of several decisions the one of the latest day is given and asked.
 */
export function readDecision(value: SeenCell['value']): DecisionCell {
  const printed = cellText(value);
  const none = { number: { value: null, problems: [] }, day: null };
  if (printed === '') return none;
  const text = ourLetters(printed)
    .replace(/[–—−‐‑]/g, '-')
    .replace(/[∕⁄／]/g, '/');
  if (typeof value === 'object' && value !== null)
    return { ...none, day: found(value.date as PlainDate) };
  const matches = [...text.matchAll(NUMBER)];
  if (matches.length > 1) return ofSeveral(text, matches, printed);
  const [match] = matches;
  if (match !== undefined) {
    const around = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    return { number: completed(match, printed), day: dayInText(around)?.day ?? null };
  }
  return withoutLetters(text, printed);
}

function withoutLetters(text: string, printed: string): DecisionCell {
  const only = ONLY_NUMBER.exec(text);
  if (only?.[1]) return { number: incomplete(only[1], printed), day: null };
  const dated = dayInText(text);
  const rest = dated?.rest ?? text;
  const digits = [...rest.matchAll(DIGITS)].map(([, one]) => one);
  const another = /(?:thông báo|tờ trình|giấy|công văn|biên bản)/iu.test(rest);
  if (digits.length === 1 && !another) {
    return { number: incomplete(digits[0] ?? '', printed), day: dated?.day ?? null };
  }
  if (dated !== null && digits.length === 0)
    return { number: { value: null, problems: [] }, day: dated.day };
  return { number: doubt<string>(null, 'DECISION_UNREADABLE', printed), day: dated?.day ?? null };
}

/** Written as papers write it. */
function completed(match: RegExpMatchArray, printed: string): Found<string> {
  const [, number = '', year, letters = ''] = match;
  const tidy = letters
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[./_]/g, '-')
    .replace(/^QD/, 'QĐ')
    .replace(/^QĐ(?=[A-Z])/, 'QĐ-')
    .replace(/-TTG$/, '-TTg');
  const head = year === undefined ? number : `${number}/${year}`;
  return tidy === 'QĐ' ? incomplete(head, printed, '/QĐ') : found(`${head}/${tidy}`);
}

/** A number whose letters are missing stays so; those of a People's Committee are offered. */
function incomplete(number: string, printed: string, letters = ''): Found<string> {
  return doubt(number + letters, 'DECISION_INCOMPLETE', printed, `${number}/QĐ-UBND`);
}

function ofSeveral(
  text: string,
  matches: readonly RegExpMatchArray[],
  printed: string,
): DecisionCell {
  const read = matches.map((match, nth) => {
    const from = (match.index ?? 0) + match[0].length;
    const to = matches[nth + 1]?.index ?? text.length;
    const { value } = completed(match, printed);
    return { number: value, day: dayInText(text.slice(from, to))?.day.value ?? null };
  });
  if (new Set(read.map(({ number }) => number)).size === 1) {
    const day = read.find((one) => one.day !== null)?.day ?? null;
    return { number: found(read[0]?.number ?? ''), day: day === null ? null : found(day) };
  }
  const last = read.reduce((best, one) => ((one.day ?? '') >= (best.day ?? '') ? one : best));
  const all = read.map(({ number }) => number).join('; ');
  return {
    number: doubt(last.number, 'DECISIONS_SEVERAL', printed, all),
    day: last.day === null ? null : found(last.day),
  };
}
