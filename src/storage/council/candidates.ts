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
    .innerJoin('roleGrant', 'roleGrant.accountId', 'account.id')
    .select([
      'account.id as accountId',
      'account.displayName as name',
      'account.bodyName',
      sql<readonly string[]>`array_agg(distinct role_grant.role)`.as('roles'),
    ])
    .where('account.active', '=', true)
    .where('roleGrant.unitId', '=', unitId)
    .where('roleGrant.role', 'in', roles)
    .where('roleGrant.validFrom', '<=', day)
    .where((grant) =>
      grant.or([grant('roleGrant.validTo', 'is', null), grant('roleGrant.validTo', '>=', day)]),
    )
    .groupBy(['account.id', 'account.displayName', 'account.bodyName'])
    .orderBy(sql`account.display_name collate "vi-VN-x-icu"`)
    .orderBy('account.id')
    .execute();
}
