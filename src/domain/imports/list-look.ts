import type { Field } from './fields.ts';
import { headingsOf, type FoundHeader } from './find-header.ts';
import { columnLetters } from './grid-view.ts';

/** A row as it is shown, by its number on the sheet. */
export interface LookRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A column as it is shown to whoever says what it is. */
export interface LookColumn {
  readonly letters: string;
  readonly heading: string;
  /** Different things that stand beneath, the first ones. */
  readonly examples: readonly string[];
  readonly field: Field | null;
  readonly state: 'placed' | 'aside' | 'unplaced';
}

/** What a page shows of a sheet, so that a person sees what was found where. */
export interface ListLook {
  readonly above: readonly LookRow[];
  readonly heading: readonly LookRow[];
  readonly first: readonly LookRow[];
  readonly columns: readonly LookColumn[];
}

const FIRST_ROWS = 5;
const EXAMPLES = 3;
const LOOKED_AT = 200;

/** The rows above the heading are kept and shown: they often say of which year and decision the list is. */
export function listLook({ view, top, height, columns }: FoundHeader): ListLook {
  const from = top + height;
  const rows = (begin: number, end: number) =>
    Array.from({ length: Math.max(0, Math.min(end, view.rowCount) - begin) }, (_, nth) => ({
      row: begin + nth + 1,
      cells: Array.from({ length: view.widthOf(begin + nth) }, (_cell, column) =>
        view.textAt(begin + nth, column),
      ),
    }));
  const headings = headingsOf(view, top, height);
  const fields = new Map([...columns.at].map(([field, column]) => [column, field]));
  const unplaced = new Set(columns.unplaced.map(({ column }) => column));
  const shown = headings.flatMap((words, column): LookColumn[] => {
    const field = fields.get(column) ?? null;
    if (words.length === 0 && field === null) return [];
    const state = field !== null ? 'placed' : unplaced.has(column) ? 'unplaced' : 'aside';
    const examples = new Set<string>();
    for (let row = from; row < Math.min(view.rowCount, from + LOOKED_AT); row += 1) {
      const text = view.textAt(row, column);
      if (text !== '' && examples.size < EXAMPLES) examples.add(text);
    }
    const heading = words.join(' / ');
    return [{ letters: columnLetters(column), heading, examples: [...examples], field, state }];
  });
  return {
    above: rows(0, top).filter(({ cells }) => cells.some((cell) => cell !== '')),
    heading: rows(top, from),
    first: rows(from, from + FIRST_ROWS),
    columns: shown,
  };
}
