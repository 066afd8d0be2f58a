import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

export interface NewWebSession {
  readonly id: string;
  /** Browser and system by name. */
  readonly device: string;
  /** SHA-256 of the cookie's token; the token itself is nowhere but in the cookie. */
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** A session with the person it belongs to. */
export interface WebSession {
  readonly accountId: string;
  readonly signInName: string;
  readonly displayName: string;
  readonly bodyName: string;
  readonly isDemo: boolean;
  readonly lastSeenAt: Instant;
}

export async function addWebSession(trx: Trx, session: NewWebSession): Promise<void> {
  await trx
    .insertInto('web_session')
    .values({
      id: session.id,
      device: session.device,
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
      sealing_confirmed_at: null,
    })
    .execute();
}

/** The session of the token, unless it ended before `now`, was last seen before `idleSince`, or the account is closed. */
export async function findWebSession(
  db: Db,
  tokenHash: Buffer,
  now: Instant,
  idleSince: Instant,
): Promise<WebSession | undefined> {
  return db
    .selectFrom('web_session')
    .innerJoin('account', 'account.id', 'web_session.account_id')
    .select([
      'account.id as accountId',
      'account.sign_in_name as signInName',
      'account.display_name as displayName',
      'account.body_name as bodyName',
      'account.is_demo as isDemo',
      'web_session.last_seen_at as lastSeenAt',
    ])
    .where('web_session.token_hash', '=', tokenHash)
    .where('web_session.expires_at', '>', now)
    .where('web_session.last_seen_at', '>', idleSince)
    .where('account.active', '=', true)
    .executeTakeFirst();
}

export async function touchWebSession(db: Db, tokenHash: Buffer, at: Instant): Promise<void> {
  await db
    .updateTable('web_session')
    .set({ last_seen_at: at })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** When the password was last typed again for sealing, on this session of this account; null = not yet. */
export async function findSealingConfirmed(
  db: Db,
  tokenHash: Buffer,
  accountId: string,
): Promise<Instant | null> {
  const row = await db
    .selectFrom('web_session')
    .select('sealing_confirmed_at')
    .where('token_hash', '=', tokenHash)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.sealing_confirmed_at ?? null;
}

export async function noteSealingConfirmed(db: Db, tokenHash: Buffer, at: Instant): Promise<void> {
  await db
    .updateTable('web_session')
    .set({ sealing_confirmed_at: at })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function removeWebSession(db: Db | Trx, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('web_session').where('token_hash', '=', tokenHash).execute();
}

/** Ends every session of the account but the one given: after a new password a stolen cookie is worth nothing. */
export async function removeOtherWebSessions(
  trx: Trx,
  accountId: string,
  keep: Buffer | null,
): Promise<void> {
  let sessions = trx.deleteFrom('web_session').where('account_id', '=', accountId);
  if (keep) sessions = sessions.where('token_hash', '!=', keep);
  await sessions.execute();
}

/** Rows of sessions that are over would only pile up. */
export async function removeEndedWebSessions(
  trx: Trx,
  now: Instant,
  idleSince: Instant,
): Promise<void> {
  await trx
    .deleteFrom('web_session')
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('last_seen_at', '<=', idleSince)]))
    .execute();
}

/** A session as its person sees it. */
export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  /** The one that asks. */
  readonly here: boolean;
}

/** The sessions of the account that still live, the last used first. */
export async function listOwnSessions(
  db: Db,
  account: { readonly id: string; readonly tokenHash: Buffer },
  now: Instant,
  idleSince: Instant,
): Promise<readonly OwnSession[]> {
  const rows = await db
    .selectFrom('web_session')
    .select(['id', 'device', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'token_hash'])
    .where('account_id', '=', account.id)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', idleSince)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ token_hash, ...row }) => ({
    ...row,
    here: token_hash.equals(account.tokenHash),
  }));
}

/** Ends one session of the account; false when there is none of that id. */
export async function removeOwnSession(db: Db, accountId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { numDeletedRows } = await db
    .deleteFrom('web_session')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
