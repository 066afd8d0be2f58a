import type { Db } from '../database.ts';

/** What the database holds. One real account or producer makes it real, whatever else is in it. */
export type DataKind = 'empty' | 'demo' | 'real';

/** Derived from the records themselves, so that no setting can call real people a demonstration. */
export async function dataKind(db: Db): Promise<DataKind> {
  const kinds = await db
    .selectFrom('account')
    .select('isDemo')
    .union(db.selectFrom('producer').select('isDemo'))
    .execute();
  if (kinds.length === 0) return 'empty';
  return kinds.some((kind) => !kind.isDemo) ? 'real' : 'demo';
}
