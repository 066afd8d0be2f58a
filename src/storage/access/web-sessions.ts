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
    .insertInto('webSession')
    .values({
      id: session.id,
      device: session.device,
      tokenHash: session.tokenHash,
      accountId: session.accountId,
      createdAt: session.createdAt,
      lastSeenAt: session.createdAt,
      expiresAt: session.expiresAt,
      sealingConfirmedAt: null,
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
    .selectFrom('webSession')
    .innerJoin('account', 'account.id', 'webSession.accountId')
    .select([
      'account.id as accountId',
      'account.signInName',
      'account.displayName',
      'account.bodyName',
      'account.isDemo',
      'webSession.lastSeenAt',
    ])
    .where('webSession.tokenHash', '=', tokenHash)
    .where('webSession.expiresAt', '>', now)
    .where('webSession.lastSeenAt', '>', idleSince)
    .where('account.active', '=', true)
    .executeTakeFirst();
}

export async function touchWebSession(db: Db, tokenHash: Buffer, at: Instant): Promise<void> {
  await db
    .updateTable('webSession')
    .set({ lastSeenAt: at })
    .where('tokenHash', '=', tokenHash)
    .execute();
}

/** When the password was last typed again for sealing, on this session of this account; null = not yet. */
export async function findSealingConfirmed(
  db: Db,
  tokenHash: Buffer,
  accountId: string,
): Promise<Instant | null> {
  const row = await db
    .selectFrom('webSession')
    .select('sealingConfirmedAt')
    .where('tokenHash', '=', tokenHash)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return row?.sealingConfirmedAt ?? null;
}

export async function noteSealingConfirmed(db: Db, tokenHash: Buffer, at: Instant): Promise<void> {
  await db
    .updateTable('webSession')
    .set({ sealingConfirmedAt: at })
    .where('tokenHash', '=', tokenHash)
    .execute();
}

export async function removeWebSession(db: Db | Trx, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('webSession').where('tokenHash', '=', tokenHash).execute();
}

/** Ends every session of the account but the one given: after a new password a stolen cookie is worth nothing. */
export async function removeOtherWebSessions(
  trx: Trx,
  accountId: string,
  keep: Buffer | null,
): Promise<void> {
  let sessions = trx.deleteFrom('webSession').where('accountId', '=', accountId);
  if (keep) sessions = sessions.where('tokenHash', '!=', keep);
  await sessions.execute();
}

/** Rows of sessions that are over would only pile up. */
export async function removeEndedWebSessions(
  trx: Trx,
  now: Instant,
  idleSince: Instant,
): Promise<void> {
  await trx
    .deleteFrom('webSession')
    .where((eb) => eb.or([eb('expiresAt', '<=', now), eb('lastSeenAt', '<=', idleSince)]))
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
    .selectFrom('webSession')
    .select(['id', 'device', 'createdAt', 'lastSeenAt', 'tokenHash'])
    .where('accountId', '=', account.id)
    .where('expiresAt', '>', now)
    .where('lastSeenAt', '>', idleSince)
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ tokenHash, ...row }) => ({
    ...row,
    here: tokenHash.equals(account.tokenHash),
  }));
}

/** Ends one session of the account; false when there is none of that id. */
export async function removeOwnSession(db: Db, accountId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { numDeletedRows } = await db
    .deleteFrom('webSession')
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
