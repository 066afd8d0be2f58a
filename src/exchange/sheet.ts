import { ok, refuse, type Result } from '#domain/result.ts';

/** One row of a sheet with the line of the file on which it begins. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type Separator = ';' | ',' | '\t';

const SEPARATORS: readonly Separator[] = [';', ',', '\t'];

/**
 * A sheet as spreadsheet programs save it (RFC 4180), with or without a byte order mark; a cell in
 * quotes may hold lines. Rows without any text are left out. Refuses SHEET_QUOTE_OPEN with the line on
 * which the quoted cell begins.
 */
export function readSheet(text: string): Result<readonly SheetRow[]> {
  const rows = readRows(text, separatorOf(text));
  if (!rows.ok) return rows;
  return ok(rows.value.filter(({ cells }) => cells.some((one) => one.trim() !== '')));
}

/** Every row, those without any text too, so that a row keeps its number. Refuses SHEET_QUOTE_OPEN. */
export function readRows(text: string, separator: Separator): Result<readonly SheetRow[]> {
  const chars = text.replace(/^\uFEFF/, '');
  const rows: SheetRow[] = [];
  let row: { line: number; cells: string[] } = { line: 1, cells: [] };
  let cell = '';
  let line = 1;
  let quotedSince: number | null = null;
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars.charAt(at);
    const ends = char === '\n' || (char === '\r' && chars.charAt(at + 1) !== '\n');
    if (ends) line += 1;
    if (quotedSince !== null) {
      if (char !== '"') cell += char;
      else if (chars.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quotedSince = null;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quotedSince = line;
    } else if (char === separator) {
      row.cells.push(cell);
      cell = '';
    } else if (ends) {
      rows.push({ ...row, cells: [...row.cells, cell] });
      row = { line, cells: [] };
      cell = '';
    } else if (char !== '\r') cell += char;
  }
  if (quotedSince !== null) return refuse('SHEET_QUOTE_OPEN', { line: quotedSince });
  rows.push({ ...row, cells: [...row.cells, cell] });
  return ok(rows);
}

/** How much of a file tells what separates its cells. */
const TELLING = 64 * 1024;

/** What separates most cells in most of the first lines; what stands in quotes does not count. */
export function separatorOf(text: string): Separator {
  const lines = text
    .slice(0, TELLING)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const weight = (separator: Separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    return Math.max(0, ...counts.map((n) => n * counts.filter((other) => other === n).length));
  };
  const [best = ';'] = SEPARATORS.toSorted((a, b) => weight(b) - weight(a));
  return best;
}

/** Rows as a sheet that spreadsheet programs open with their letters right: semicolons, byte order mark. */
export function writeSheet(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${sheetLine(row)}\r\n`).join('')}`;
}

/** One row of such a sheet, without its end. */
export function sheetLine(row: readonly string[]): string {
  const cellOf = (cell: string) =>
    /["\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return row.map(cellOf).join(';');
}
