import { readFile } from 'node:fs/promises';
import { readXls as readBiff, type Sheet as BiffSheet } from 'hucre';
import type { Cell, PlainCell, Sheet } from '#domain/imports/grid.ts';
import { openCompound } from './compound-file.ts';
import type { ContentLimits } from './limits.ts';
import { NotReadable } from './not-readable.ts';
import { SheetRows } from './sheet-rows.ts';
import type { OnSheetRow } from './read-xlsx.ts';

const BEGIN = 0x0809;
const END = 0x000a;
const PASSWORD = 0x002f;
const SHEET = 0x0085;

/** Errors come as their text. */
const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERR!)$/;

/**
 * An .xls of Excel 97–2003. Values only: the reader gives what a formula last was, not the formula.
 * Throws NotReadable: WORKBOOK_LOCKED, WORKBOOK_MACROS, WORKBOOK_NOT_WORKBOOK, WORKBOOK_BROKEN,
 * WORKBOOK_FAR_CELL.
 */
export async function readXls(
  file: string,
  limits: ContentLimits,
  onRow: OnSheetRow,
): Promise<readonly Sheet[]> {
  const bytes = await readFile(file);
  const compound = openCompound(bytes);
  if (compound.names.includes('EncryptedPackage')) throw new NotReadable('WORKBOOK_LOCKED');
  const stream = compound.stream('Workbook') ?? compound.stream('Book');
  if (stream === null) throw new NotReadable('WORKBOOK_NOT_WORKBOOK');
  const hidden = hiddenSheets(stream);
  if (compound.names.some((name) => /^_?VBA_PROJECT/i.test(name))) {
    throw new NotReadable('WORKBOOK_MACROS');
  }
  const sheets = await biffSheets(bytes);
  return sheets.map((sheet, at) => {
    const rows = filled(sheet, limits);
    onRow(sheet.name, rows.count);
    return { name: sheet.name, hidden: hidden[at] ?? false, rows: rows.rows, merges: rows.merges };
  });
}

async function biffSheets(bytes: Uint8Array): Promise<readonly BiffSheet[]> {
  try {
    return (await readBiff(bytes)).sheets;
  } catch {
    throw new NotReadable('WORKBOOK_BROKEN');
  }
}

/**
 * Which sheets are out of sight, in their order; the library does not say. Throws WORKBOOK_LOCKED,
 * which it does not notice: it would give letters at random.
 */
function hiddenSheets(stream: Uint8Array): readonly boolean[] {
  const view = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const hidden: boolean[] = [];
  for (let at = 0; at + 4 <= view.length; at += 4 + view.readUInt16LE(at + 2)) {
    const kind = view.readUInt16LE(at);
    if (kind === PASSWORD) throw new NotReadable('WORKBOOK_LOCKED');
    if (kind === END || (at === 0 && kind !== BEGIN)) break;
    if (kind === SHEET) hidden.push(((view[at + 8] ?? 0) & 3) !== 0);
  }
  return hidden;
}

function filled({ rows, merges = [] }: BiffSheet, limits: ContentLimits): SheetRows {
  const sheet = new SheetRows(limits);
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => sheet.put({ row, column }, cellOf(value))),
  );
  for (const { startRow, startCol, endRow, endCol } of merges) {
    sheet.mergeOf({ top: startRow, left: startCol, bottom: endRow, right: endCol });
  }
  return sheet;
}

function cellOf(value: BiffSheet['rows'][number][number]): Cell {
  return value instanceof Date ? dayCell(value) : plainCell(value);
}

function dayCell(value: Date): PlainCell {
  return Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) };
}

function plainCell(value: string | number | boolean | null): PlainCell {
  if (value === '') return null;
  return typeof value === 'string' && ERRORS.test(value) ? { error: value } : value;
}
