import type { ListContext, ListedRow } from '#domain/imports/read-list.ts';
import type { SaidList, SaidOfList } from '#domain/imports/read-said-list.ts';
import { ok, type Result } from '#domain/result.ts';
import type { ChildOptions } from './in-child.ts';
import { workOnWorkbook } from './read-workbook.ts';

/**
 * Reads the list in a file, cells and rules, in a process of its own; only what its rows say comes over. Refuses the
 * WORKBOOK_ codes and what `readSaidList` refuses.
 */
export async function readListFile(
  file: string,
  { register, ...context }: ListContext,
  said: SaidOfList,
  options: ChildOptions = {},
): Promise<Result<SaidList>> {
  const rows: ListedRow[] = [];
  const input = { units: register.records, context, said };
  const onRow = (some: readonly ListedRow[]) => rows.push(...some);
  const worked = await workOnWorkbook(file, 'list', input, { ...options, onRow });
  if (!worked.ok) return worked;
  const { answer } = worked.value;
  return answer.ok ? ok({ ...answer.value, list: { ...answer.value.list, rows } }) : answer;
}
