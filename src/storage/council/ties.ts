import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** A member who stands aside from a product. */
export interface Tie {
  readonly accountId: string;
  readonly dossierId: string;
}

/**
 * Every tie of the accounts, in whichever session it was declared or written down at the opening. A
 * tie is never taken back, and it is the person's, not the session's: a product that comes before a
 * second council finds the same people standing aside.
 */
export async function listTiesOf(
  db: Db | Trx,
  accountIds: readonly string[],
): Promise<readonly Tie[]> {
  return db
    .selectFrom('sessionTie')
    .select(['accountId', 'dossierId'])
    .distinct()
    .where('accountId', '=', sql<string>`any(${accountIds}::uuid[])`)
    .orderBy('accountId')
    .orderBy('dossierId')
    .execute();
}
