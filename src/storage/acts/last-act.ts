import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import type { ActTable } from '../tables/ledger.ts';

/** When the latest act of the whole ledger was done; `null`: nothing was done yet. */
export async function lastActAt(db: Db | Trx): Promise<Instant | null> {
  const row = await db
    .selectFrom('act')
    .select('at')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** When the act with that number of a subject was done. */
export async function momentOfAct(
  trx: Trx,
  subjectKind: ActTable['subject_kind'],
  subjectId: string,
  seq: number,
): Promise<{ readonly at: Instant; readonly onDay: PlainDate } | undefined> {
  return await trx
    .selectFrom('act')
    .select(['at', 'on_day as onDay'])
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .where('seq', '=', seq)
    .executeTakeFirst();
}
