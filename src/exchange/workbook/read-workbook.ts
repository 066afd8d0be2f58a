import type { Cell, Workbook } from '#domain/imports/grid.ts';
import { ok, type Result } from '#domain/result.ts';
import type { WorkbookForm } from './load-workbook.ts';
import { inChild, type ChildOptions } from './in-child.ts';
import type { AnswerOf, InputOf, RowOf, WorkName } from './works.ts';

/** What came of a work, and what is known of the file. */
export interface Worked<Answer> {
  readonly answer: Answer;
  readonly form: WorkbookForm;
  /** The most memory that the reading process held, in bytes. */
  readonly peakBytes: number;
}

/**
 * Reads a workbook in a process of its own and does the work there; `onRow` hears its rows as they come.
 * Refuses the WORKBOOK_ codes; nothing that a file holds can harm this process.
 */
export async function workOnWorkbook<Name extends WorkName>(
  file: string,
  work: Name,
  input: InputOf<Name>,
  options: ChildOptions & { readonly onRow: (row: RowOf<Name>) => void },
): Promise<Result<Worked<AnswerOf<Name>>>> {
  const said = await inChild({ file, work, input }, options, (row) => {
    options.onRow(row as RowOf<Name>);
  });
  if (!said.ok) return said;
  const { answer, form, peakBytes } = said.value;
  return ok({ answer: answer as AnswerOf<Name>, form, peakBytes });
}

/** A whole workbook, for lists that are shown or compared as they are. */
export async function readWorkbook(
  file: string,
  options: ChildOptions = {},
): Promise<Result<{ readonly workbook: Workbook; readonly form: WorkbookForm }>> {
  const rows: (readonly Cell[])[][] = [];
  const worked = await workOnWorkbook(file, 'cells', null, {
    ...options,
    onRow: (told) => (rows[told.sheet] ??= []).push(...told.rows),
  });
  if (!worked.ok) return worked;
  const { answer, form } = worked.value;
  const sheets = answer.map((sheet, at) => ({ ...sheet, rows: rows[at] ?? [] }));
  return ok({ workbook: { sheets }, form });
}
