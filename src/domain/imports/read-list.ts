import type { PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { UnitRegister } from '../units/register.ts';
import type { Unit } from '../units/unit.ts';
import { compareRows } from './compare-rows.ts';
import type { Field } from './fields.ts';
import { findHeader, headingsOf, shapeOf, type FoundHeader } from './find-header.ts';
import type { Workbook } from './grid.ts';
import { columnLetters } from './grid-view.ts';
import { foreignProvince, isForeign } from './list-province.ts';
import { listProblems, titleDecision, type ListProblem } from './list-problems.ts';
import { listRows, type ListRows } from './list-rows.ts';
import { placeNames } from './place-names.ts';
import { stateOf, type Problem, type RowState } from './problem.ts';
import { readRow, type ReadRow } from './read-row.ts';
import type { RowContext } from './row-problems.ts';
import { PlaceReader, type RowPlace } from './row-places.ts';
import { listLook, type ListLook } from './list-look.ts';
import { placeColumns, type ColumnAnswers } from './place-columns.ts';
import { settleColumns } from './settle-columns.ts';
import { unfitNumbers } from './unfit-numbers.ts';
import { starOfScore, type StarBand } from './star-of-score.ts';

/** What reading a list needs to know besides the file. */
export interface ListContext {
  readonly register: UnitRegister;
  /** The province whose office keeps the list; also one of before a merger. */
  readonly province: Unit;
  readonly today: PlainDate;
  /** Points and stars of the criteria, the highest first. */
  readonly bands: readonly StarBand[];
}

/** One row of the list: what it says, what is not plain, and where its producer is. */
export interface ListedRow extends ReadRow {
  readonly state: RowState;
  readonly place: RowPlace;
}

/** A list as it was read. Nothing is decided yet. */
export interface ReadList {
  readonly sheet: string;
  /** First row of the heading, from 1. */
  readonly headerRow: number;
  /** Field → letters of its column. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** By what a file of the same shape is known again. */
  readonly shape: string;
  readonly counts: Readonly<Record<RowState | 'read' | 'skipped', number>>;
  readonly rows: readonly ListedRow[];
  /** About the list and its columns; some of them block until they are answered. */
  readonly problems: readonly ListProblem[];
  /** What a page shows of the sheet. */
  readonly look: ListLook;
}

/**
 * Reads a list of products out of a workbook in whatever shape its office keeps it. Refuses
 * IMPORT_NO_HEADER when no sheet has a heading, IMPORT_NO_ROWS when nothing stands beneath it and
 * IMPORT_OTHER_PROVINCE when most rows are of another province. What a person said of columns goes
 * before what their words say. `seen` is called at each row, for whoever watches time and memory.
 */
export function readList(
  workbook: Workbook,
  context: ListContext,
  answers: ColumnAnswers = new Map(),
  seen: () => void = () => undefined,
): Result<ReadList> {
  const by = findHeader(workbook);
  if (by === undefined) return refuse('IMPORT_NO_HEADER');
  const found = { ...by, columns: placeColumns(headingsOf(by.view, by.top, by.height), answers) };
  const columns = settleColumns(found.view, found.top + found.height, found.columns);
  const header: FoundHeader = { ...found, columns };
  const names = placeNames(context.register, context.province, context.today);
  const letterOf = (field: Field) => {
    const column = columns.at.get(field);
    return column === undefined ? null : columnLetters(column);
  };
  const rowContext: RowContext = {
    names,
    province: context.province.name,
    today: context.today,
    letterOf,
  };
  const listed = listRows(header, names);
  if (listed.rows.length === 0) return refuse('IMPORT_NO_ROWS', { sheet: found.sheet.name });
  const read = listed.rows.map((row) => {
    seen();
    return readRow(row, rowContext);
  });
  const foreign = foreignProvince(context.register, read, names, context.province, context.today);
  if (foreign !== null) {
    return refuse('IMPORT_OTHER_PROVINCE', { province: context.province.fullName, found: foreign });
  }
  const rows = judged(read, context, rowContext, titleDecision(header));
  return ok(toldList(header, listed, rows));
}

/** A list as it is told: rows, how they stand, and what is said of columns and of the whole. */
export function toldList(
  header: FoundHeader,
  listed: ListRows,
  rows: readonly ListedRow[],
): ReadList {
  const { sheet, top, columns } = header;
  const count = (state: RowState) => rows.filter((row) => row.state === state).length;
  return {
    sheet: sheet.name,
    headerRow: top + 1,
    columns: Object.fromEntries(
      [...columns.at].map(([field, column]) => [field, columnLetters(column)]),
    ),
    shape: shapeOf(header),
    counts: {
      read: rows.length,
      accepted: count('accepted'),
      proposed: count('proposed'),
      questioned: count('questioned'),
      skipped: listed.skipped,
    },
    rows,
    problems: listProblems(header, listed),
    look: listLook(header),
  };
}

/** Adds what only the register, the other rows and the criteria can say. */
function judged(
  read: readonly ReadRow[],
  { register, province, bands }: ListContext,
  context: RowContext,
  titled: string | null,
): readonly ListedRow[] {
  const places = new PlaceReader(register, context);
  const among = compareRows(read, context);
  const own = context.names.provincesOf(province.name);
  return read.map((row) => {
    const { values } = row;
    const { place, problems: ofPlace } = places.placeOf(row);
    const further: Problem[] = [];
    const add = (field: Field, code: Problem['code'], found: string, proposed: string | null) =>
      further.push({ code, column: context.letterOf(field), found, proposed });
    if (values.province !== null && isForeign(values.province, context.names, own))
      add('province', 'PROVINCE_DIFFERS', values.province, null);
    const star = values.score === null ? null : starOfScore(values.score, bands);
    if (values.score !== null && values.star !== null && star !== values.star)
      add(
        'star',
        'SCORE_STAR_DIFFER',
        `${values.score}; ${values.star} sao`,
        star === null ? null : `${star} sao`,
      );
    if (titled !== null && values.decisionNumber === null)
      add('decisionNumber', 'DECISION_IN_TITLE', '', titled);
    const problems = [
      ...row.problems,
      ...ofPlace,
      ...further,
      ...unfitNumbers(row, context),
      ...(among.get(row.row) ?? []),
    ];
    return { ...row, problems, place, state: stateOf(problems) };
  });
}
