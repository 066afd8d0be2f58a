import { readFile } from 'node:fs/promises';
import type { Sheet } from '#domain/imports/grid.ts';
import { readRows, separatorOf, type Separator } from '../sheet.ts';
import { decodeText, type TextEncoding } from './decode-text.ts';
import { withoutGuard } from './formula-guard.ts';
import type { ContentLimits } from './limits.ts';
import { NotReadable } from './not-readable.ts';
import { SheetRows } from './sheet-rows.ts';

/** A CSV file as a workbook of one sheet, and how its letters and columns were told. */
export interface CsvReading {
  readonly sheet: Sheet;
  readonly encoding: TextEncoding;
  readonly separator: Separator;
}

/**
 * Every cell a text, as printed: a number may be a code with zeros before it. Throws NotReadable:
 * WORKBOOK_LETTERS, SHEET_QUOTE_OPEN, WORKBOOK_FAR_CELL.
 */
export async function readCsv(file: string, limits: ContentLimits): Promise<CsvReading> {
  const { text, encoding } = decodeText(await readFile(file));
  const separator = separatorOf(text);
  const read = readRows(text, separator);
  if (!read.ok) throw new NotReadable(read.refusals[0].code, read.refusals[0].data);
  const sheet = new SheetRows(limits);
  read.value.forEach(({ cells }, row) =>
    cells.forEach((cell, column) =>
      sheet.put({ row, column }, cell === '' ? null : withoutGuard(cell)),
    ),
  );
  return {
    sheet: { name: 'CSV', hidden: false, rows: sheet.rows, merges: [] },
    encoding,
    separator,
  };
}
