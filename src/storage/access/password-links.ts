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
    .insertInto('password_link')
    .values({
      token_hash: link.tokenHash,
      account_id: link.accountId,
      made_at: link.madeAt,
      expires_at: link.expiresAt,
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
    .selectFrom('password_link')
    .innerJoin('account', 'account.id', 'password_link.account_id')
    .select([
      'account.id as accountId',
      'account.sign_in_name as signInName',
      'account.display_name as displayName',
    ])
    .where('password_link.token_hash', '=', tokenHash)
    .where('password_link.expires_at', '>', now)
    .where('account.active', '=', true)
    .executeTakeFirst();
}

/** Takes the link away; false when somebody was quicker. */
export async function takePasswordLink(trx: Trx, tokenHash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('password_link')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function removePasswordLinks(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('password_link').where('account_id', '=', accountId).execute();
}
