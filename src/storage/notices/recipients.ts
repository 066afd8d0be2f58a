import { sql } from 'kysely';
import type { Role } from '#domain/access/rights.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';

const inForce = (day: PlainDate) =>
  sql<boolean>`role_grant.valid_from <= ${day} and (role_grant.valid_to is null or ${day} <= role_grant.valid_to)`;

/** Open accounts that hold one of the roles at one of the units that day. */
export async function listHoldersAt(
  db: Db | Trx,
  roles: readonly Role[],
  unitIds: readonly string[],
  day: PlainDate,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('roleGrant')
    .innerJoin('account', 'account.id', 'roleGrant.accountId')
    .select('account.id')
    .distinct()
    .where('roleGrant.role', 'in', [...roles])
    .where('roleGrant.unitId', 'in', [...unitIds])
    .where('account.active', '=', true)
    .where(inForce(day))
    .orderBy('account.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Open accounts that speak for one of the producers that day: those that stand as one (`familyOf`). */
export async function listPeopleOf(
  db: Db | Trx,
  producerIds: readonly string[],
  day: PlainDate,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('roleGrant')
    .innerJoin('account', 'account.id', 'roleGrant.accountId')
    .select('account.id')
    .distinct()
    .where('roleGrant.role', '=', 'producer')
    .where('roleGrant.producerId', '=', sql<string>`any(${producerIds}::uuid[])`)
    .where('account.active', '=', true)
    .where(inForce(day))
    .orderBy('account.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Everybody who is sent to the check, by the act that sent them last: lists follow behind the act. */
export async function listTeam(db: Db | Trx, checkId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select member ->> 'accountId' as id
      from (select data from act where subject_kind = 'check' and subject_id = ${checkId} and kind = 'assign'
             order by seq desc limit 1) as last,
           jsonb_array_elements(last.data -> 'members') as member
     order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Everybody with a seat in the session. */
export async function listSeated(db: Db | Trx, sessionId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('sessionMember')
    .select('accountId as id')
    .where('sessionId', '=', sessionId)
    .orderBy('accountId')
    .execute();
  return rows.map(({ id }) => id);
}
