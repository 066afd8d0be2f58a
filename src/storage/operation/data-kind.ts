import type { Db } from '../database.ts';

/** What the database holds. One real account or producer makes it real, whatever else is in it. */
export type DataKind = 'empty' | 'demo' | 'real';

/** Derived from the records themselves, so that no setting can call real people a demonstration. */
export async function dataKind(db: Db): Promise<DataKind> {
  const kinds = await db
    .selectFrom('account')
    .select('is_demo')
    .union(db.selectFrom('producer').select('is_demo'))
    .execute();
  if (kinds.length === 0) return 'empty';
  return kinds.some((kind) => !kind.is_demo) ? 'real' : 'demo';
}
