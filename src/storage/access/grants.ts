import { sql } from 'kysely';
import { ROLES, type Role } from '#domain/access/rights.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import type { Tables } from '../tables.ts';

/** A role of an account with its place, as the table keeps it. */
export interface GrantRow {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly producerId: string | null;
  readonly producerName: string | null;
  /** Where the producer lies, for a producer's role. */
  readonly producerUnitId: string | null;
  readonly validFrom: PlainDate;
  /** The last day; null = until it is ended. */
  readonly validTo: PlainDate | null;
}

/** A seat in a council session. */
export interface Seat {
  readonly sessionId: string;
  readonly role: Tables['sessionMember']['role'];
  /** The session is over: what stays of the seat is reading. */
  readonly closed: boolean;
}

/** Every grant the accounts ever had, newest first. */
export async function listGrantsOf(
  db: Db | Trx,
  accountIds: readonly string[],
): Promise<readonly GrantRow[]> {
  const rows = await grants(db)
    .where('roleGrant.accountId', '=', sql<string>`any(${accountIds}::uuid[])`)
    .orderBy('roleGrant.validFrom', 'desc')
    .orderBy('roleGrant.id')
    .execute();
  return rows.map((row) => ({ ...row, role: roleOf(row.role) }));
}

export async function findGrant(db: Db | Trx, id: string): Promise<GrantRow | undefined> {
  if (!isId(id)) return undefined;
  const row = await grants(db).where('roleGrant.id', '=', id).executeTakeFirst();
  return row && { ...row, role: roleOf(row.role) };
}

/** Whether a grant says something on that day. Both its days belong to it. */
export function isInForce(grant: Pick<GrantRow, 'validFrom' | 'validTo'>, day: PlainDate): boolean {
  return grant.validFrom <= day && (grant.validTo === null || day <= grant.validTo);
}

/** Whether an account had roles and all of them have ended: it is closed, whoever holds its password. */
export function hasLeft(grants: readonly Pick<GrantRow, 'validTo'>[], day: PlainDate): boolean {
  return grants.length > 0 && grants.every(({ validTo }) => validTo !== null && validTo < day);
}

export async function listSeats(db: Db | Trx, accountId: string): Promise<readonly Seat[]> {
  return db
    .selectFrom('sessionMember')
    .leftJoin('sessionState', 'sessionState.sessionId', 'sessionMember.sessionId')
    .select([
      'sessionMember.sessionId',
      'role',
      sql<boolean>`session_state.state is not distinct from 'closed'`.as('closed'),
    ])
    .where('accountId', '=', accountId)
    .orderBy('sessionMember.sessionId')
    .execute();
}

export interface NewGrant {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly producerId: string | null;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

export async function addGrantRow(trx: Trx, grant: NewGrant): Promise<void> {
  await trx
    .insertInto('roleGrant')
    .values({
      id: grant.id,
      accountId: grant.accountId,
      role: grant.role,
      unitId: grant.unitId,
      producerId: grant.producerId,
      validFrom: grant.validFrom,
      validTo: grant.validTo,
    })
    .execute();
}

/** Sets the last day of a grant that has none yet, or a later one; false when somebody ended it first. */
export async function endGrantRow(trx: Trx, id: string, lastDay: PlainDate): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('roleGrant')
    .set({ validTo: lastDay })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', lastDay)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function grants(db: Db | Trx) {
  return db
    .selectFrom('roleGrant')
    .leftJoin('producer', 'producer.id', 'roleGrant.producerId')
    .select([
      'roleGrant.id',
      'roleGrant.accountId',
      'roleGrant.role',
      'roleGrant.unitId',
      'roleGrant.producerId',
      'producer.legalName as producerName',
      'producer.unitId as producerUnitId',
      'roleGrant.validFrom',
      'roleGrant.validTo',
    ]);
}

/** The table's check allows these names only; another is a fault of the data. */
function roleOf(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (!role) throw new Error(`role_grant has an unknown role: ${text}`);
  return role;
}
