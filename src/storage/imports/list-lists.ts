import { sql } from 'kysely';
import type { ImportState } from '#domain/imports/import-acts.ts';
import type { Reach } from '#domain/access/authorize.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';

const within = (db: Db, { withinUnits }: Reach) =>
  db
    .selectFrom('importList')
    .where('droppedAt', 'is', null)
    .where('provinceId', 'in', [...withinUnits, '']);

export async function countLists(db: Db, reach: Reach): Promise<number> {
  const { count } = await within(db, reach)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Lists of these provinces, the newest first. */
export function listLists(db: Db, reach: Reach, { limit, offset }: Slice) {
  return within(db, reach)
    .innerJoin('file', 'file.id', 'importList.fileId')
    .innerJoin('account', 'account.id', 'importList.takenBy')
    .leftJoin('importState', 'importState.importId', 'importList.id')
    .select([
      'importList.id',
      'importList.listOf',
      'importList.takenAt',
      'file.originalName as fileName',
      'account.displayName as takenByName',
      sql<ImportState>`coalesce(import_state.state, 'open')`.as('state'),
      sql<number>`(select count(*)::integer from import_row r where r.import_id = import_list.id)`.as(
        'all',
      ),
      sql<number>`(select count(*)::integer from import_row r where r.import_id = import_list.id
        and not r.left_out and r.waiting <> '{}')`.as('waiting'),
    ])
    .orderBy('importList.takenAt', 'desc')
    .orderBy('importList.id')
    .limit(limit)
    .offset(offset)
    .execute();
}
