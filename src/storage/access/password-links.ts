import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';

export interface NewPasswordLink {
  /** SHA-256 of the token; the token itself is nowhere but in the link. */
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

/** Whose link it is. */
export interface LinkedAccount {
  readonly accountId: string;
  readonly signInName: string;
  readonly displayName: string;
}

/** Adds a link; an older one of the account is worth nothing from now on. */
export async function replacePasswordLink(trx: Trx, link: NewPasswordLink): Promise<void> {
  await removePasswordLinks(trx, link.accountId);
  await trx
    .insertInto('passwordLink')
    .values({
      tokenHash: link.tokenHash,
      accountId: link.accountId,
      madeAt: link.madeAt,
      expiresAt: link.expiresAt,
    })
    .execute();
}

/** Whose link it is, unless it ended before `now` or the account is closed. */
export async function findPasswordLink(
  db: Db | Trx,
  tokenHash: Buffer,
  now: Instant,
): Promise<LinkedAccount | undefined> {
  return db
    .selectFrom('passwordLink')
    .innerJoin('account', 'account.id', 'passwordLink.accountId')
    .select(['account.id as accountId', 'account.signInName', 'account.displayName'])
    .where('passwordLink.tokenHash', '=', tokenHash)
    .where('passwordLink.expiresAt', '>', now)
    .where('account.active', '=', true)
    .executeTakeFirst();
}

/** Takes the link away; false when somebody was quicker. */
export async function takePasswordLink(trx: Trx, tokenHash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('passwordLink')
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function removePasswordLinks(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('passwordLink').where('accountId', '=', accountId).execute();
}
