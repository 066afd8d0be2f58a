import { sheetLine } from '../sheet.ts';
import { withGuard } from './formula-guard.ts';
import { headRows, type WrittenCell, type WrittenList } from './written-list.ts';

/**
 * The list as CSV that spreadsheet programs open with their letters right and without running anything;
 * `readWorkbook` gives back what was in it.
 */
export async function* writeCsv(list: WrittenList): AsyncGenerator<string, void> {
  const line = (cells: readonly string[]) => `${sheetLine(cells)}\r\n`;
  yield '\uFEFF';
  for (const sentence of list.heading) yield line([withGuard(sentence)]);
  const tall = headRows(list.columns);
  for (let at = 0; at < tall; at += 1) {
    yield line(list.columns.map(({ head }) => withGuard(head[at] ?? '')));
  }
  for await (const row of list.rows) yield line(row.map(textOf));
}

function textOf(cell: WrittenCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return withGuard(cell);
  if (typeof cell === 'number') return `${cell}`;
  if (typeof cell === 'boolean') return cell ? 'x' : '';
  return cell.date.split('-').toReversed().join('/');
}
