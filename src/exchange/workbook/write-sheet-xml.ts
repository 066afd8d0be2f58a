import type { Merge } from '#domain/imports/grid.ts';
import { addressOf, lettersOf } from './address.ts';
import { serialOf } from './days.ts';
import { escaped } from './escape-xml.ts';
import {
  headRows,
  type WrittenCell,
  type WrittenColumn,
  type WrittenList,
} from './written-list.ts';
import { STYLE } from './written-styles.ts';

type Style = (typeof STYLE)[keyof typeof STYLE];

/** The sheet of a list piece by piece: the lines above, the header that stays in view, the rows. */
export async function* sheetXml(list: WrittenList, begin: string): AsyncGenerator<string, void> {
  const { heading, columns, rows } = list;
  const tall = headRows(columns);
  const top = heading.length;
  yield begin;
  yield `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${top + tall}" topLeftCell="A${top + tall + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols>${columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;
  yield '<sheetData>';
  let row = 0;
  const next = (cells: readonly WrittenCell[], style: Style) => rowXml((row += 1), cells, style);
  for (const line of heading) yield next([line], STYLE.heading);
  const merges = headMerges(columns, top);
  for (let at = 0; at < tall; at += 1) yield next(headCells(columns, at), STYLE.head);
  for await (const cells of rows) yield next(cells, STYLE.cell);
  yield '</sheetData>';
  if (merges.length > 0) {
    const refs = merges.map((merge) => `<mergeCell ref="${rangeOf(merge)}"/>`);
    yield `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>`;
  }
  yield '</worksheet>';
}

/** The heads of one header row; what is shown as one with the head to its left is blank. */
function headCells(columns: readonly WrittenColumn[], at: number): string[] {
  return columns.map(({ head }, column) => {
    const text = head[at] ?? '';
    const left = columns[column - 1]?.head;
    return at === 0 && head.length === 2 && left?.length === 2 && left[0] === text ? '' : text;
  });
}

/** A head alone stands over both rows; equal upper heads beside each other are one. */
function headMerges(columns: readonly WrittenColumn[], top: number): Merge[] {
  if (headRows(columns) === 1) return [];
  const merges: Merge[] = [];
  for (let left = 0; left < columns.length;) {
    const head = columns[left]?.head ?? [''];
    let right = left;
    while (head.length === 2 && columns[right + 1]?.head.length === 2) {
      if (columns[right + 1]?.head[0] !== head[0]) break;
      right += 1;
    }
    const bottom = head.length === 2 ? top : top + 1;
    if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    left = right + 1;
  }
  return merges;
}

function rangeOf({ top, left, bottom, right }: Merge): string {
  return `${addressOf({ row: top, column: left })}:${addressOf({ row: bottom, column: right })}`;
}

function rowXml(number: number, cells: readonly WrittenCell[], style: Style): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(`${lettersOf(at)}${number}`, cell, style)).join('')}</row>`;
}

/** Texts are texts, never formulas, whatever they begin with. */
function cellXml(address: string, cell: WrittenCell, style: Style): string {
  const open = `<c r="${address}" s="${style}"`;
  if (cell === null || cell === '') return `${open}/>`;
  switch (typeof cell) {
    case 'string':
      return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    case 'number':
      return `${open}><v>${cell}</v></c>`;
    case 'boolean':
      return `${open} t="b"><v>${cell ? 1 : 0}</v></c>`;
    case 'object':
      return `<c r="${address}" s="${STYLE.day}"><v>${serialOf(cell.date)}</v></c>`;
  }
}
