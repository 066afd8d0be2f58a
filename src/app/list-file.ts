import { Readable } from 'node:stream';
import type { WrittenList } from '#exchange/workbook/written-list.ts';
import { writeCsv } from '#exchange/workbook/write-csv.ts';
import { writeXlsx } from '#exchange/workbook/write-xlsx.ts';

/** A list that is ready to be written. */
export type ExportedList = WrittenList;

/** The kinds of file a list leaves the house as, with their types. */
export const LIST_FILES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type ListFile = keyof typeof LIST_FILES;

/** The bytes of a list, made while they are taken. */
export function listFile(list: ExportedList, kind: ListFile): Readable {
  return kind === 'xlsx' ? writeXlsx([list]) : Readable.from(writeCsv(list));
}
