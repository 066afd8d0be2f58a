import { sql } from 'kysely';
import type { Role } from '#domain/access/rights.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';

/** A person whom the office may give a seat. */
export interface CandidateRow {
  readonly accountId: string;
  readonly name: string;
  readonly bodyName: string;
  readonly roles: readonly string[];
}

/** The active accounts that hold one of the roles for the unit on the day, by name. */
export async function listCandidateRows(
  db: Db | Trx,
  unitId: string,
  roles: readonly Role[],
  day: PlainDate,
): Promise<readonly CandidateRow[]> {
  return db
    .selectFrom('account')
    .innerJoin('role_grant', 'role_grant.account_id', 'account.id')
    .select([
      'account.id as accountId',
      'account.display_name as name',
      'account.body_name as bodyName',
      sql<readonly string[]>`array_agg(distinct role_grant.role)`.as('roles'),
    ])
    .where('account.active', '=', true)
    .where('role_grant.unit_id', '=', unitId)
    .where('role_grant.role', 'in', roles)
    .where('role_grant.valid_from', '<=', day)
    .where((grant) =>
      grant.or([grant('role_grant.valid_to', 'is', null), grant('role_grant.valid_to', '>=', day)]),
    )
    .groupBy(['account.id', 'account.display_name', 'account.body_name'])
    .orderBy(sql`account.display_name collate "vi-VN-x-icu"`)
    .orderBy('account.id')
    .execute();
}
