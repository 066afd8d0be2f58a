import { sql } from 'kysely';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import { notices, type NoticeRow } from './notices.ts';

/** Where a letter to a person goes, and in which language; null for a closed account or without address. */
export async function findLetterTo(
  db: Db,
  accountId: string,
): Promise<{ readonly email: string; readonly language: 'vi' | 'en' } | null> {
  const row = await db
    .selectFrom('account')
    .select(['email', 'language'])
    .where('id', '=', accountId)
    .where('active', '=', true)
    .executeTakeFirst();
  return row?.email ? { email: row.email, language: row.language } : null;
}

/** A notice that has not left yet. */
export function findNoticeToLeave(db: Db, id: string): Promise<NoticeRow | undefined> {
  return notices(db).where('id', '=', id).where('leftAt', 'is', null).executeTakeFirst();
}

/** Everybody for whom something was gathered. */
export async function listWaitingForDigest(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('notice')
    .select('accountId')
    .distinct()
    .where('leaves', '=', 'daily')
    .where('leftAt', 'is', null)
    .orderBy('accountId')
    .execute();
  return rows.map(({ accountId }) => accountId);
}

/** What was gathered for a person, the oldest first. */
export function listToDigest(db: Db, accountId: string): Promise<readonly NoticeRow[]> {
  return notices(db)
    .where('accountId', '=', accountId)
    .where('leaves', '=', 'daily')
    .where('leftAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(1_000)
    .execute();
}

/** Says that notices have left. */
export async function markLeft(db: Db, ids: readonly string[], at: Instant): Promise<void> {
  await db
    .updateTable('notice')
    .set({ leftAt: at })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}
