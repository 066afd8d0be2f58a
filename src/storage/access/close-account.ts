import type { Trx } from '../database.ts';

/** Lets nobody sign in with the account any more; what it did stays under its name. */
export async function closeAccount(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('account').set({ active: false }).where('id', '=', id).execute();
}
