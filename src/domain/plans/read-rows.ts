import { parseVietnameseDate, plainDate, type PlainDate } from '../calendar/plain-date.ts';
import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '../result.ts';
import { parseDong } from '../support/dong.ts';
import { SOURCES } from './budget.ts';
import { partsOf, type Content, type Part, type PartKind } from './content.ts';
import { readDeadline } from './read-deadline.ts';
import { readWanted } from './read-wanted.ts';

const MOST_MONEY = 1_000_000_000_000_000;

/** One row of a table, with the number of its line. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RowsBeside {
  readonly content: Content;
  readonly unitId: string;
  /** The key of the nth row. */
  readonly keyOf: (index: number) => string;
}

/**
 * Reads entries of a plan out of rows that were copied from a table. Refuses every row that is not as it must be, by
 * its line: PLANS_ROW_SHORT, PLANS_ROW_DEADLINE, PLANS_ROW_NUMBER, PLANS_ROW_PERIOD; PLANS_ROWS_NONE. Columns:
 * task: what, who; milestone: what, who, deadline; budget: what, the seven sources in their order, whole;
 * target: what, wanted, unit, period.
 */
export function readRows(
  text: string,
  kind: PartKind,
  beside: RowsBeside,
): Result<readonly Part[]> {
  const rows = text
    .split('\n')
    .map((line, index): Row => {
      return { line: index + 1, cells: line.split('\t').map((cell) => cell.trim()) };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) return refuse('PLANS_ROWS_NONE', {}, 'rows');
  const parts: Part[] = [];
  const wrong: Refusal[] = [];
  for (const [index, row] of rows.entries()) {
    const part = READERS[kind](row, beside.keyOf(index), beside, parts);
    if (part.ok) parts.push(part.value);
    else wrong.push(...part.refusals.map(({ code, data }) => refusal(code, data, 'rows')));
  }
  return okUnless(wrong, parts);
}

type Reader = (row: Row, key: string, beside: RowsBeside, read: readonly Part[]) => Result<Part>;

const READERS: Readonly<Record<PartKind, Reader>> = {
  task: ({ cells: [words = '', body = ''], line }, key) =>
    words === '' ? short(line, 2) : ok({ part: 'task', key, words, body }),
  milestone: readMilestone,
  budget: readBudgetLine,
  target: readTarget,
};

function readMilestone(
  { cells: [words = '', body = '', printed = ''], line }: Row,
  key: string,
  { content }: RowsBeside,
  read: readonly Part[],
): Result<Part> {
  if (words === '' || printed === '') return short(line, 3);
  const milestones = [...partsOf(content, 'milestone'), ...partsOf({ parts: read }, 'milestone')];
  const { from, to } = content.head;
  const deadline = readDeadline(printed, { from, to, milestones });
  if (!deadline.ok) return refuse('PLANS_ROW_DEADLINE', { line, text: printed });
  const part = { part: 'milestone', key, words, body, startsOn: null, printed } as const;
  return ok({ ...part, deadline: deadline.value });
}

function readBudgetLine({ cells, line }: Row, key: string): Result<Part> {
  const [words = '', ...money] = cells;
  if (words === '' || money.length === 0) return short(line, 2);
  const amounts: Partial<Record<(typeof SOURCES)[number], number>> = {};
  for (const [index, source] of SOURCES.entries()) {
    const written = money[index] ?? '';
    // Tables print a dash where there is nothing.
    const amount = parseDong(/^[-–0]*$/.test(written) ? '' : written, MOST_MONEY);
    if (!amount.ok) return refuse('PLANS_ROW_NUMBER', { line, text: written });
    if (amount.value !== null) amounts[source] = amount.value;
  }
  const stated = parseDong(money[SOURCES.length] ?? '', MOST_MONEY);
  if (!stated.ok) return refuse('PLANS_ROW_NUMBER', { line, text: money[SOURCES.length] ?? '' });
  return ok({ part: 'budget', key, words, amounts, stated: stated.value });
}

function readTarget(
  { cells: [words = '', wanted = '', unit = '', period = ''], line }: Row,
  key: string,
  { unitId }: RowsBeside,
): Result<Part> {
  if (words === '') return short(line, 4);
  const read = readWanted(wanted);
  if (!read.ok) return refuse('PLANS_ROW_NUMBER', { line, text: wanted });
  const days = readPeriod(period);
  if (days === null) return refuse('PLANS_ROW_PERIOD', { line });
  return ok({
    ...{ part: 'target', key, words, group: '', printed: wanted || null, definition: null },
    ...{ ...read.value, start: null, unit, ...days, scope: unitId, shares: [] },
  });
}

/** "2026", "2021 – 2025" or two days. */
function readPeriod(text: string): { from: PlainDate; to: PlainDate } | null {
  const years = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(text);
  if (years?.[1] !== undefined) {
    const [first, last] = [Number(years[1]), Number(years[2] ?? years[1])];
    return { from: plainDate(first, 1, 1), to: plainDate(last, 12, 31) };
  }
  const [from, to] = text.split(/\s*[-–]\s*/).map((day) => parseVietnameseDate(day));
  return from?.ok && to?.ok ? { from: from.value, to: to.value } : null;
}

function short(line: number, wanted: number) {
  return refuse('PLANS_ROW_SHORT', { line, wanted });
}
