import { ok, refuse, type Result } from '#domain/result.ts';

/** One row of a sheet with the line of the file on which it begins. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [';', ',', '\t'] as const;

/**
 * A sheet as spreadsheet programs save it (RFC 4180): comma, semicolon or tab, whichever stands most
 * in the first line, with or without a byte order mark; a cell in quotes may hold lines. Rows without
 * any text are left out. Refuses SHEET_QUOTE_OPEN with the line on which the quoted cell begins.
 */
export function readSheet(text: string): Result<readonly SheetRow[]> {
  const chars = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(chars);
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
  return ok(rows.filter(({ cells }) => cells.some((one) => one.trim() !== '')));
}

function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  const count = (separator: string) => first.split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ';';
}

/** Rows as a sheet that spreadsheet programs open with their letters right: semicolons, byte order mark. */
export function writeSheet(rows: readonly (readonly string[])[]): string {
  const cellOf = (cell: string) =>
    /["\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')}`;
}
