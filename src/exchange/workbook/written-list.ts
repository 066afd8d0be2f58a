import type { DateCell } from '#domain/imports/grid.ts';

export type WrittenCell = null | string | number | boolean | DateCell;

/** A column of a list that is written. */
export interface WrittenColumn {
  /** From the top; where the column to the left has the same upper head, they are shown as one. */
  readonly head: readonly [string] | readonly [upper: string, lower: string];
  /** In characters. */
  readonly width: number;
}

/** A list that leaves the house, for people and for programs alike. */
export interface WrittenList {
  /** Name of the sheet. */
  readonly name: string;
  /** The lines above the header: what the list is, how it was narrowed, its day, when it was made. */
  readonly heading: readonly string[];
  readonly columns: readonly WrittenColumn[];
  readonly rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>;
}

/** How many rows the header has: two where a column has two. */
export function headRows(columns: readonly WrittenColumn[]): 1 | 2 {
  return columns.some(({ head }) => head.length === 2) ? 2 : 1;
}
