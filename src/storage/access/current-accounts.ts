import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import { isAccountWithin } from './list-accounts.ts';

/** A role that runs out, with whose it is. */
export interface EndingGrant {
  readonly accountId: string;
  readonly name: string;
  readonly validTo: PlainDate;
}

/** Whether a role is one of the account's that day. */
export const inForceOn = (day: PlainDate) =>
  sql`role_grant.account_id = account.id and role_grant.valid_from <= ${day}
    and (role_grant.valid_to is null or role_grant.valid_to >= ${day})`;

/** How many accounts within reach are open and hold a role that day. */
export async function countCurrentAccounts(db: Db, reach: Reach, day: PlainDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from account
    where active and exists (select from role_grant where ${inForceOn(day)}) and ${isAccountWithin(reach)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** The roles of those accounts that run out by the second day, the first to end first, then by name. */
export async function listEndingGrants(
  db: Db,
  reach: Reach,
  [day, until]: readonly [PlainDate, PlainDate],
): Promise<readonly EndingGrant[]> {
  const { rows } = await sql<EndingGrant>`
    select account.id as account_id, account.display_name as name, role_grant.valid_to
    from role_grant join account on ${inForceOn(day)}
    where role_grant.valid_to <= ${until} and account.active and ${isAccountWithin(reach)}
    order by role_grant.valid_to, account.display_name collate "vi-VN-x-icu", account.id,
      role_grant.valid_from desc, role_grant.id`.execute(db);
  return rows;
}
