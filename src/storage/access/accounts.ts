import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

export interface NewAccount {
  readonly id: string;
  /** As `signInName` of the domain makes it: small letters, digits only for a telephone. */
  readonly signInName: string;
  readonly displayName: string;
  readonly bodyName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly passwordHash: string;
  readonly language: 'vi' | 'en';
  readonly isDemo: boolean;
  readonly createdAt: Instant;
}

/** What the check of a password needs. */
export interface AccountSecret {
  readonly id: string;
  readonly signInName: string;
  readonly passwordHash: string;
  readonly active: boolean;
  readonly isDemo: boolean;
}

/** False when somebody already signs in under that name. */
export async function addAccountRow(trx: Trx, account: NewAccount): Promise<boolean> {
  const added = await trx
    .insertInto('account')
    .values({
      id: account.id,
      signInName: account.signInName,
      displayName: account.displayName,
      bodyName: account.bodyName,
      phone: account.phone,
      email: account.email,
      passwordHash: account.passwordHash,
      language: account.language,
      active: true,
      isDemo: account.isDemo,
      createdAt: account.createdAt,
    })
    .onConflict((conflict) => conflict.column('signInName').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

export async function findSecretByName(
  db: Db | Trx,
  signInName: string,
): Promise<AccountSecret | undefined> {
  return secrets(db).where('signInName', '=', signInName).executeTakeFirst();
}

export async function findSecret(db: Db | Trx, id: string): Promise<AccountSecret | undefined> {
  if (!isId(id)) return undefined;
  return secrets(db).where('id', '=', id).executeTakeFirst();
}

function secrets(db: Db | Trx) {
  return db.selectFrom('account').select(['id', 'signInName', 'passwordHash', 'active', 'isDemo']);
}

/** Holds the accounts until the end of the transaction: of two roles or seats given at once one sees the other. */
export async function lockAccounts(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .selectFrom('account')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function setPasswordHash(trx: Trx, id: string, passwordHash: string): Promise<void> {
  await trx.updateTable('account').set({ passwordHash }).where('id', '=', id).execute();
}
