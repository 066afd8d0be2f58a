import { parseVietnameseDate, plainDate, yearOf, type PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import { fold } from '../text/fold.ts';
import { monthOfPlan, type Deadline } from './deadline.ts';

/** What a deadline is read beside: the period of its plan and the milestones that it may hang on. */
export interface ReadBeside {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly milestones: readonly { readonly key: string; readonly words: string }[];
}

const MOST_DAYS = 2000;

/**
 * Reads a deadline as plans print it: "15/04/2026", "15/4", "trong tháng 4", "tháng 4/2026", "trong quý II",
 * "trước tháng 8", "trước 15/11", "hết năm", "5 ngày làm việc sau mốc 3", "10 ngày sau Hội đồng đợt 2",
 * "10 ngày sau 15/03/2026". A month without a year needs a plan of one year. Refuses
 * PLANS_DEADLINE_UNREAD, PLANS_DEADLINE_NO_YEAR and PLANS_NO_SUCH_MILESTONE.
 */
export function readDeadline(text: string, beside: ReadBeside): Result<Deadline> {
  const words = fold(text).replace(/\s+/g, ' ').trim();
  const after = /^(?:trong )?(\d{1,4}) ngay( lam viec)? (?:sau|ke tu|tu) (.+)$/.exec(words);
  if (after) return readAfter(text, after, beside);
  const before = /^truoc (.+)$/.exec(words);
  if (before?.[1] !== undefined) {
    const span = readSpan(before[1], text, beside);
    return span.ok ? ok({ kind: 'before', day: span.value.from }) : span;
  }
  const span = readSpan(
    words.replace(/^(?:trong|den het|het|den|cham nhat|ngay) /, ''),
    text,
    beside,
  );
  if (!span.ok) return span;
  const { from, to } = span.value;
  if (from === to) return ok({ kind: 'on', day: to });
  return /^(?:den|het|cham nhat)/.test(words)
    ? ok({ kind: 'on', day: to })
    : ok({ kind: 'within', from, to });
}

interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const QUARTERS: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4 },
  ...{ 1: 1, 2: 2, 3: 3, 4: 4 },
};

/** A day, a month, a quarter or a year; `ngay` may stand before a day. */
function readSpan(words: string, text: string, beside: ReadBeside): Result<Span> {
  const named = words.replace(/^ngay /, '');
  const day = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(named);
  if (day) {
    const year = yearFor(day[3], text, beside);
    if (!year.ok) return year;
    const read = parseVietnameseDate(`${day[1] ?? ''}/${day[2] ?? ''}/${String(year.value)}`);
    return read.ok ? ok({ from: read.value, to: read.value }) : unread(text);
  }
  const month = /^thang (\d{1,2})(?:(?:[/-]| nam )(\d{4}))?$/.exec(named);
  if (month) {
    const year = yearFor(month[2], text, beside);
    if (!year.ok) return year;
    const number = Number(month[1]);
    return number >= 1 && number <= 12 ? ok(monthOfPlan(year.value, number)) : unread(text);
  }
  const quarter = /^quy (i{1,3}|iv|[1-4])(?:(?:[/-]| nam )(\d{4}))?$/.exec(named);
  if (quarter) {
    const year = yearFor(quarter[2], text, beside);
    if (!year.ok) return year;
    const last = (QUARTERS[quarter[1] ?? ''] ?? 1) * 3;
    const { from } = monthOfPlan(year.value, last - 2);
    return ok({ from, to: monthOfPlan(year.value, last).to });
  }
  const whole = /^nam(?: (\d{4}))?$/.exec(named);
  if (!whole) return unread(text);
  const year = yearFor(whole[1], text, beside);
  return year.ok
    ? ok({ from: plainDate(year.value, 1, 1), to: plainDate(year.value, 12, 31) })
    : year;
}

function yearFor(written: string | undefined, text: string, { from, to }: ReadBeside) {
  if (written !== undefined) {
    const year = Number(written);
    return year >= 2000 && year <= 2100 ? ok(year) : unread(text);
  }
  return yearOf(from) === yearOf(to)
    ? ok(yearOf(from))
    : refuse('PLANS_DEADLINE_NO_YEAR', { text: text.trim() });
}

function readAfter(text: string, match: RegExpExecArray, beside: ReadBeside): Result<Deadline> {
  const days = Number(match[1]);
  if (days > MOST_DAYS) return unread(text);
  const working = match[2] !== undefined;
  const what = (match[3] ?? '').trim();
  const day = /^(?:ngay )?\d{1,2}[/-]/.test(what) ? readSpan(what, text, beside) : null;
  if (day !== null)
    return day.ok ? ok({ kind: 'after', days, working, of: { day: day.value.from } }) : day;
  const number = /^moc (\d+)$/.exec(what)?.[1];
  const found = beside.milestones.filter(({ key, words }) =>
    number === undefined ? fold(words).trim() === what : key === `m${number}`,
  );
  const [one, ...others] = found;
  if (one === undefined || others.length > 0)
    return refuse('PLANS_NO_SUCH_MILESTONE', { name: match[3]?.trim() ?? '' });
  return ok({ kind: 'after', days, working, of: { milestone: one.key } });
}

function unread(text: string): ReturnType<typeof refuse> {
  return refuse('PLANS_DEADLINE_UNREAD', { text: text.trim() });
}
