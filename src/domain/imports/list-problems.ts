import type { FoundHeader } from './find-header.ts';
import { columnLetters } from './grid-view.ts';
import type { ListRows } from './list-rows.ts';
import { readDecision } from './read-decision.ts';

/** What is said of the list as a whole. */
export interface ListProblem {
  readonly code: 'COLUMN_UNPLACED' | 'COLUMN_ASIDE' | 'ROW_UNREAD' | 'TOTAL_DIFFERS';
  readonly column: string | null;
  /** As the sheet numbers it, from 1. */
  readonly row: number | null;
  readonly found: string;
  readonly proposed: string | null;
}

/** Whether a list may be applied: every column is placed and every row read. */
export function blocks({ code }: ListProblem): boolean {
  return code === 'COLUMN_UNPLACED';
}

/** Columns nobody placed or nothing is taken from, rows nobody could read, a sum that is another. */
export function listProblems(
  { columns, view }: FoundHeader,
  listed: ListRows,
): readonly ListProblem[] {
  const column = (code: ListProblem['code'], at: number, heading: string): ListProblem => ({
    code,
    column: columnLetters(at),
    row: null,
    found: heading,
    proposed: null,
  });
  const products = listed.rows.filter(({ producerOnly }) => !producerOnly).length;
  const total = listed.total;
  return [
    ...columns.unplaced.map((one) => column('COLUMN_UNPLACED', one.column, one.heading)),
    ...columns.aside.map((one) => column('COLUMN_ASIDE', one.column, one.heading)),
    ...listed.unread.map((row): ListProblem => ({
      code: 'ROW_UNREAD',
      column: null,
      row: row + 1,
      found: Array.from({ length: view.widthOf(row) }, (_, at) => view.textAt(row, at))
        .filter(Boolean)
        .join(' | '),
      proposed: null,
    })),
    ...(total !== null && total.products !== products
      ? [
          {
            code: 'TOTAL_DIFFERS' as const,
            column: null,
            row: total.row + 1,
            found: String(total.products),
            proposed: String(products),
          },
        ]
      : []),
  ];
}

/** The decision that the lines above the heading name for the whole list: `Kèm theo Quyết định số …`. */
export function titleDecision({ view, top }: FoundHeader): string | null {
  for (let row = 0; row < top; row += 1) {
    for (let column = 0; column < view.widthOf(row); column += 1) {
      const text = view.textAt(row, column);
      if (!/(?:quyết định|qđ)/iu.test(text)) continue;
      const { number, day } = readDecision(text);
      if (number.value !== null && number.problems.length === 0)
        return day?.value ? `${number.value}, ${day.value}` : number.value;
    }
  }
  return null;
}
