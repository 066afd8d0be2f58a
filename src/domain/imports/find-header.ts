import type { Sheet, Workbook } from './grid.ts';
import { GridView } from './grid-view.ts';
import { headingKey } from './heading-key.ts';
import type { Field } from './fields.ts';
import { knownHeading, type KnownHeading } from './headings.ts';
import { placeColumns, type PlacedColumns } from './place-columns.ts';

/** Where the table of a workbook begins, and what its columns are. */
export interface FoundHeader {
  readonly sheet: Sheet;
  readonly view: GridView;
  /** First row of the heading, from 0. */
  readonly top: number;
  /** How many rows the heading has: one, two or three. */
  readonly height: number;
  readonly columns: PlacedColumns;
}

/** How the columns of a kind of list are known, and which of them must be there. */
interface HeaderWords {
  readonly known: (key: string) => KnownHeading | undefined;
  readonly must: Field;
}

const PRODUCT_WORDS: HeaderWords = { known: knownHeading, must: 'product' };

/** A heading stands in the first rows; what comes later is data that looks like one. */
const ROWS_SEARCHED = 20;
const MOST_ROWS = 3;
/** Product and something about it: less is a title, or a list of another kind. */
const LEAST_FIELDS = 2;

/**
 * The sheet and the rows of the heading. Of several sheets with one the most columns count, then the
 * most rows beneath: the list stands beside lists of choices, templates and sums. Hidden sheets come
 * last. Undefined when no sheet has a column of products with another beside it.
 */
export function findHeader(
  workbook: Workbook,
  words: HeaderWords = PRODUCT_WORDS,
): FoundHeader | undefined {
  const found = workbook.sheets.flatMap((sheet) => {
    const header = headerOf(sheet, words);
    return header ? [{ header, worth: worthOf(header, words) }] : [];
  });
  return found.reduce<(typeof found)[number] | undefined>(
    (best, one) => (best === undefined || one.worth > best.worth ? one : best),
    undefined,
  )?.header;
}

/** The heading of one sheet: where the most columns are known, the fewest rows that know as many. */
export function headerOf(
  sheet: Sheet,
  { known, must }: HeaderWords = PRODUCT_WORDS,
): FoundHeader | undefined {
  const view = new GridView(sheet);
  let best: FoundHeader | undefined;
  const last = Math.min(ROWS_SEARCHED, view.rowCount);
  for (let top = 0; top < last; top += 1) {
    for (let height = 1; height <= MOST_ROWS && top + height <= view.rowCount; height += 1) {
      if (height > 1 && holdsData(view, top + height - 1)) break;
      const columns = placeColumns(headingsOf(view, top, height), undefined, known);
      if (!columns.at.has(must) || countOf(columns) < LEAST_FIELDS) continue;
      const found = { sheet, view, top, height, columns };
      if (best === undefined || isBetter(found, best)) best = found;
    }
  }
  return best;
}

/** More columns; of as many the fewer rows, for titles above a heading add nothing to it. */
function isBetter(one: FoundHeader, best: FoundHeader): boolean {
  const more = countOf(one.columns) - countOf(best.columns);
  return more > 0 || (more === 0 && one.height < best.height);
}

/** The words over each column, from the top: `['Lần 1', 'Ngày công nhận']`. */
export function headingsOf(
  view: GridView,
  top: number,
  height: number,
): readonly (readonly string[])[] {
  const rows = Array.from({ length: height }, (_, nth) => headingRow(view, top + nth));
  const width = Math.max(...rows.map((row) => row.length));
  const below = (nth: number, column: number) =>
    rows.slice(nth + 1).some((row) => (row[column] ?? '') !== '');
  for (const [nth, row] of rows.entries()) {
    if (nth === height - 1) break;
    for (let column = 1; column < width; column += 1) {
      // A head over several columns whose merge the file has lost (CSV) stands over the first only.
      const head = row[column - 1] ?? '';
      if ((row[column] ?? '') === '' && head !== '' && below(nth, column) && below(nth, column - 1))
        row[column] = head;
    }
  }
  return Array.from({ length: width }, (_, column) => {
    const words = rows.map((row) => row[column] ?? '').filter((text) => text !== '');
    return words.filter((word, nth) => nth === 0 || word !== words[nth - 1]);
  });
}

function headingRow(view: GridView, row: number): string[] {
  return Array.from({ length: view.widthOf(row) }, (_, column) => {
    const { value } = view.at(row, column);
    return typeof value === 'string' ? view.textAt(row, column) : '';
  });
}

/** A row whose first cells are numbers has left the heading behind. */
function holdsData(view: GridView, row: number): boolean {
  for (let column = 0; column < Math.min(3, view.widthOf(row)); column += 1) {
    const { value, by } = view.at(row, column);
    if (by !== 'merge' && typeof value === 'number') return true;
    if (by !== 'merge' && typeof value === 'string' && /^\d+\.?$/.test(value.trim())) return true;
  }
  return false;
}

function countOf({ at }: PlacedColumns): number {
  return at.size;
}

function worthOf(
  { sheet, view, top, height, columns }: FoundHeader,
  { must }: HeaderWords,
): number {
  const product = columns.at.get(must) ?? 0;
  let rows = 0;
  for (let row = top + height; row < view.rowCount; row += 1) {
    if (view.textAt(row, product) !== '') rows += 1;
  }
  if (rows === 0) return -1;
  // Twice as many rows are worth as much as one more column; a template has all columns and one row.
  return countOf(columns) + 2 * Math.log2(rows) - (sheet.hidden ? 1000 : 0);
}

/** By what a file of the same shape is known again: its columns in their order. */
export function shapeOf({ view, top, height }: FoundHeader): string {
  return headingsOf(view, top, height)
    .map((words) => words.map(headingKey).join('/'))
    .join('|')
    .replace(/\|+$/, '');
}
