import type { Cell, Sheet, Workbook } from '#domain/imports/grid.ts';
import { readSaidList, type SaidList, type SaidOfList } from '#domain/imports/read-said-list.ts';
import type { ListContext, ListedRow, ReadList } from '#domain/imports/read-list.ts';
import { ok, type Result } from '#domain/result.ts';
import { UnitRegister } from '#domain/units/register.ts';
import type { UnitRecords } from '#domain/units/unit.ts';

/**
 * What is done with a workbook where it is read, so that twenty thousand rows of cells need not travel:
 * a pure function of the rules, which tells its rows one by one and ends with an answer. Input, rows
 * and answer travel as JSON.
 */
export type Work<Input, Row, Answer> = (
  workbook: Workbook,
  input: Input,
  tell: (row: Row) => void,
  /** Called at each row that the rules look at, so that the process is watched. */
  seen: () => void,
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

/** All that the rules of lists need besides the file. */
export interface ListTask {
  readonly units: UnitRecords;
  readonly context: Omit<ListContext, 'register'>;
  readonly said: SaidOfList;
}

/** A list that was read, without its rows, which were told before. */
export type ToldList = Omit<SaidList, 'list'> & { readonly list: Omit<ReadList, 'rows'> };

const list: Work<ListTask, readonly ListedRow[], Result<ToldList>> = (
  workbook,
  { units, context, said },
  tell,
  seen,
) => {
  const register = new UnitRegister(units);
  const read = readSaidList(workbook, { ...context, register }, said, seen);
  if (!read.ok) return read;
  const { rows, ...head } = read.value.list;
  for (let from = 0; from < rows.length; from += TOGETHER) tell(rows.slice(from, from + TOGETHER));
  return ok({ ...read.value, list: head });
};

/** Every work by name: the child process runs nothing else. */
export const WORKS = { cells, list } as const;

export type WorkName = keyof typeof WORKS;

type WorkOf<Name extends WorkName> =
  (typeof WORKS)[Name] extends Work<infer Input, infer Row, infer Answer>
    ? { input: Input; row: Row; answer: Answer }
    : never;

export type InputOf<Name extends WorkName> = WorkOf<Name>['input'];
export type RowOf<Name extends WorkName> = WorkOf<Name>['row'];
export type AnswerOf<Name extends WorkName> = WorkOf<Name>['answer'];
