import { sql, type RawBuilder } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { Db } from '../database.ts';
import { isId } from '../ids.ts';
import { isWithin, unitsArray } from '../units/is-within.ts';

/** An account as lists show it; never with its password. */
export interface AccountRow {
  readonly id: string;
  readonly signInName: string;
  readonly displayName: string;
  readonly bodyName: string;
  readonly active: boolean;
  readonly isDemo: boolean;
}

/** The accounts that hold, held, will hold or were meant to hold a role for a place within reach, by name. */
export async function listAccountRows(db: Db, reach: Reach): Promise<readonly AccountRow[]> {
  return accounts(db)
    .where(isAccountWithin(reach))
    .orderBy(sql`display_name collate "vi-VN-x-icu"`)
    .orderBy('id')
    .execute();
}

/** Whether the account of the row holds, held, will hold or was meant to hold a role for a place within reach. */
export function isAccountWithin(reach: Reach): RawBuilder<boolean> {
  return sql<boolean>`(
    exists (select from account_request asked
      where asked.account_id = account.id and ${isWithin('asked.unitId', reach)})
    or exists (select from role_grant held
      where held.account_id = account.id and (${isWithin('held.unitId', reach)}
        or (select producer.unit_id from producer where producer.id = held.producer_id) = any(${unitsArray(reach)}))))`;
}

/** The invented people of a demonstration, in the order in which they were made. */
export async function listDemoAccountRows(db: Db): Promise<readonly AccountRow[]> {
  return accounts(db)
    .where('isDemo', '=', true)
    .where('active', '=', true)
    .orderBy('createdAt')
    .orderBy('signInName')
    .execute();
}

export async function findAccountRow(db: Db, id: string): Promise<AccountRow | undefined> {
  if (!isId(id)) return undefined;
  return accounts(db).where('id', '=', id).executeTakeFirst();
}

/** Accounts as lists show them, to be narrowed. */
export function accounts(db: Db) {
  return db
    .selectFrom('account')
    .select([
      'account.id',
      'account.signInName',
      'account.displayName',
      'account.bodyName',
      'account.active',
      'account.isDemo',
    ]);
}

/** The producers that lie within reach, by name. */
export async function listProducersWithin(
  db: Db,
  reach: Reach,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('producer')
    .select(['id', 'legalName as name'])
    .where(isWithin('producer.unitId', reach))
    .orderBy(sql`legal_name collate "vi-VN-x-icu"`)
    .orderBy('id')
    .execute();
}
