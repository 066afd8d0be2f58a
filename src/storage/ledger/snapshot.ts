import type { Db, Trx } from '../database.ts';

/** Reads everything as it is at one moment, while others go on writing; it can change nothing. */
export function inSnapshot<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(work);
}
