import { settleRow } from '#domain/imports/settle-row.ts';
import type { Db, Trx } from '#storage/database.ts';
import { listAnsweredRows } from '#storage/imports/answered-rows.ts';

/** Rows whose star lacks number or day of its decision, by the number that they have. */
export interface WithoutPaper {
  /** As read or given; null where there is none. */
  readonly number: string | null;
  readonly rows: readonly number[];
}

/** Those rows of a list, the largest group first: one answer is for all of a group. */
export async function listWithoutPaper(
  db: Db | Trx,
  importId: string,
): Promise<readonly WithoutPaper[]> {
  const read = await listAnsweredRows(db, importId);
  const lacking = read.flatMap((row) =>
    settleRow(row, () => undefined)
      .slice(0, 1)
      .filter(({ paperMissing }) => paperMissing),
  );
  const groups = Map.groupBy(lacking, ({ values }) => values.decisionNumber);
  return [...groups]
    .map(([number, rows]) => ({ number, rows: rows.map(({ row }) => row) }))
    .toSorted((a, b) => b.rows.length - a.rows.length);
}
