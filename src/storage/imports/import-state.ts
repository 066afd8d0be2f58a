import type { ImportStanding, ImportState } from '#domain/imports/import-acts.ts';
import type { Trx } from '../database.ts';

/** Writes what lists read of an import. Always in the transaction that appended the act. */
export async function projectImport(
  trx: Trx,
  importId: string,
  { state, seq }: ImportStanding,
): Promise<void> {
  await trx
    .insertInto('importState')
    .values({ importId, state, seq })
    .onConflict((conflict) => conflict.column('importId').doUpdateSet({ state, seq }))
    .execute();
}

/** The projection, to be held against the acts; undefined where none was written. */
export async function findImportState(
  trx: Trx,
  importId: string,
): Promise<{ readonly state: ImportState; readonly seq: number } | undefined> {
  return trx
    .selectFrom('importState')
    .select(['state', 'seq'])
    .where('importId', '=', importId)
    .executeTakeFirst();
}
