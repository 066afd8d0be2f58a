import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import type { Tables } from '../tables.ts';

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

/** What the next act of a subject stands on. */
export interface ActBefore {
  readonly at: Instant;
  readonly onDay: PlainDate;
  readonly hash: Buffer;
}

/** The act of a subject with the number `afterSeq`; `null`: there is none, and none before the first. */
export async function findActBefore(
  trx: Trx,
  subject: {
    readonly subjectKind: Tables['act']['subjectKind'];
    readonly subjectId: string;
    readonly afterSeq: number;
  },
): Promise<ActBefore | null> {
  if (subject.afterSeq === 0) return null;
  const row = await trx
    .selectFrom('act')
    .select(['at', 'onDay', 'hash'])
    .where('subjectKind', '=', subject.subjectKind)
    .where('subjectId', '=', subject.subjectId)
    .where('seq', '=', subject.afterSeq)
    .executeTakeFirst();
  return row ?? null;
}

/** The hash of the last act of a subject, as hexadecimal digits; it stands on all before it. */
export async function lastHashOf(
  db: Db,
  subjectKind: Tables['act']['subjectKind'],
  subjectId: string,
): Promise<string> {
  const { hash } = await db
    .selectFrom('act')
    .select('hash')
    .where('subjectKind', '=', subjectKind)
    .where('subjectId', '=', subjectId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return hash.toString('hex');
}
