import { open, stat } from 'node:fs/promises';
import type { Workbook } from '#domain/imports/grid.ts';
import { ok, type Result } from '#domain/result.ts';
import { kindOf } from './format-of.ts';
import { megabytes, type ContentLimits } from './limits.ts';
import { NotReadable, refusable } from './not-readable.ts';
import type { Separator } from '../sheet.ts';
import { readCsv } from './read-csv.ts';
import { readXls } from './read-xls.ts';
import { readXlsx, type OnSheetRow } from './read-xlsx.ts';
import type { TextEncoding } from './decode-text.ts';

/** What a file turned out to be, for whoever wants to see that it was read rightly. */
export type WorkbookForm =
  | { readonly format: 'xlsx' | 'xls' }
  | { readonly format: 'csv'; readonly encoding: TextEncoding; readonly separator: Separator };

export interface LoadedWorkbook {
  readonly workbook: Workbook;
  readonly form: WorkbookForm;
}

/**
 * The workbook in a file, in this very process: only a child that may die of it calls this
 * (`read-workbook.ts`), and tests. Refuses the WORKBOOK_ codes and
 * SHEET_QUOTE_OPEN.
 */
export function loadWorkbook(
  file: string,
  limits: ContentLimits,
  onRow: OnSheetRow,
): Promise<Result<LoadedWorkbook>> {
  return refusable(async () => {
    const { size } = await stat(file);
    if (size === 0) throw new NotReadable('WORKBOOK_EMPTY');
    if (size > limits.fileBytes) {
      throw new NotReadable('WORKBOOK_TOO_LARGE', { max: megabytes(limits.fileBytes) });
    }
    const loaded = await byKind(file, limits, onRow);
    if (loaded.workbook.sheets.every(({ rows }) => rows.length === 0)) {
      throw new NotReadable('WORKBOOK_EMPTY');
    }
    return ok(loaded);
  });
}

async function byKind(
  file: string,
  limits: ContentLimits,
  onRow: OnSheetRow,
): Promise<LoadedWorkbook> {
  switch (kindOf(await headOf(file))) {
    case 'zip':
      return {
        workbook: { sheets: await readXlsx(file, limits, onRow) },
        form: { format: 'xlsx' },
      };
    case 'compound':
      return { workbook: { sheets: await readXls(file, limits, onRow) }, form: { format: 'xls' } };
    case 'text': {
      const { sheet, encoding, separator } = await readCsv(file, limits);
      onRow(sheet.name, sheet.rows.length);
      return { workbook: { sheets: [sheet] }, form: { format: 'csv', encoding, separator } };
    }
    case 'other':
      throw new NotReadable('WORKBOOK_NOT_WORKBOOK');
  }
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
