import type { Db, Trx } from '../database.ts';

/** What the installation remembers about itself; null when it was never said. */
export async function readSetting(db: Db | Trx, key: string): Promise<unknown> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value ?? null;
}

/** Sets it unless it is there already, and answers what stands now: of two at once the first wins. */
export async function readOrSetSetting(db: Db, key: string, value: unknown): Promise<unknown> {
  await db
    .insertInto('setting')
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  return readSetting(db, key);
}
