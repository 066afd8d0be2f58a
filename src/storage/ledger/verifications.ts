import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Refusal } from '#domain/result.ts';
import type { Db, Trx } from '../database.ts';

/** One check of the ledger and what it found. */
export interface Verification {
  readonly depth: 'quick' | 'full';
  readonly began: Instant;
  readonly ended: Instant;
  /** Lines of the log at that time. */
  readonly size: number;
  /** The first wrong thing; null when there was none. */
  readonly finding: Refusal | null;
}

export async function insertVerification(
  db: Db | Trx,
  verification: Verification & { readonly id: string },
): Promise<void> {
  const { finding, ...rest } = verification;
  await db
    .insertInto('ledgerVerification')
    .values({ ...rest, finding: finding && JSON.stringify(finding) })
    .execute();
}

/** The newest checks, newest first; those of one depth where it is named. */
export async function listVerifications(
  db: Db | Trx,
  count: number,
  depth?: Verification['depth'],
): Promise<readonly Verification[]> {
  const rows = await db
    .selectFrom('ledgerVerification')
    .select(['depth', 'began', 'ended', 'size', 'finding'])
    .where('depth', 'in', depth ? [depth] : ['quick', 'full'])
    .orderBy('ended', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  // Written by insertVerification only, from a refusal.
  return rows.map((row) => ({ ...row, finding: row.finding as Refusal | null }));
}
