import type { Cell, Sheet, Workbook } from '#domain/imports/grid.ts';

/**
 * What is done with a workbook where it is read, so that twenty thousand rows of cells need not travel:
 * a pure function of the rules, which tells its rows one by one and ends with an answer. Input, rows
 * and answer travel as JSON.
 */
export type Work<Input, Row, Answer> = (
  workbook: Workbook,
  input: Input,
  tell: (row: Row) => void,
) => Answer;

/** Some rows of one sheet, in their order. */
export interface RowsOfSheet {
  readonly sheet: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** Rows that travel together. */
const TOGETHER = 500;

const cells: Work<null, RowsOfSheet, readonly Omit<Sheet, 'rows'>[]> = (
  { sheets },
  _input,
  tell,
) => {
  sheets.forEach(({ rows }, sheet) => {
    for (let from = 0; from < rows.length; from += TOGETHER) {
      tell({ sheet, rows: rows.slice(from, from + TOGETHER) });
    }
  });
  return sheets.map(({ name, hidden, merges }) => ({ name, hidden, merges }));
};

/** Every work by name: the child process runs nothing else. */
export const WORKS = { cells } as const;

export type WorkName = keyof typeof WORKS;

type WorkOf<Name extends WorkName> =
  (typeof WORKS)[Name] extends Work<infer Input, infer Row, infer Answer>
    ? { input: Input; row: Row; answer: Answer }
    : never;

export type InputOf<Name extends WorkName> = WorkOf<Name>['input'];
export type RowOf<Name extends WorkName> = WorkOf<Name>['row'];
export type AnswerOf<Name extends WorkName> = WorkOf<Name>['answer'];
