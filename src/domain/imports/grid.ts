/**
 * A workbook as the rules read it: what stands in its cells, whatever program wrote the file. The
 * readers of .xlsx, .xls and .csv give it; nothing here knows a file.
 */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** One sheet, its rows from the top and each row from column A; a short row is blank to its right. */
export interface Sheet {
  readonly name: string;
  /** Put out of sight by whoever keeps the workbook: lists of choices, old versions. */
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

/** Cells shown as one, counted from 0, both ends included; only the first at the top left has a value. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Cell = PlainCell | FormulaCell;

/** What stands in a cell: nothing, a text, a number, yes or no, a day, or an error. */
export type PlainCell = null | string | number | boolean | DateCell | ErrorCell;

/** A number that its cell shows as a day. */
export interface DateCell {
  /** ISO, `2023-12-29`. */
  readonly date: string;
}

/** What stands where a formula failed. */
export interface ErrorCell {
  /** As the program shows it: `#REF!`, `#N/A`. */
  readonly error: string;
}

/** A formula and the value that the program which saved the file last saw. */
export interface FormulaCell {
  /** Without the sign before it or with it: `E5`, `=E5`. */
  readonly formula: string;
  readonly cached: PlainCell;
}
