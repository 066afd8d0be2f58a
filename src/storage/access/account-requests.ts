import { sql } from 'kysely';
import { ROLES, type Role } from '#domain/access/rights.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** What waits for a second person. */
export type Wanted =
  | {
      readonly kind: 'grantRole';
      readonly role: Role;
      readonly unitId: string;
      readonly validFrom: PlainDate;
      readonly validTo: PlainDate | null;
    }
  | { readonly kind: 'resetPassword' };

export interface AccountRequest {
  readonly id: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly signInName: string;
  readonly wanted: Wanted;
  readonly requestedBy: string;
  readonly requestedByName: string;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  readonly decision: 'confirmed' | 'refused' | null;
}

export type NewAccountRequest = Pick<
  AccountRequest,
  'id' | 'accountId' | 'wanted' | 'requestedBy' | 'requestedAt' | 'expiresAt'
>;

export async function addRequest(trx: Trx, request: NewAccountRequest): Promise<void> {
  const grant = request.wanted.kind === 'grantRole' ? request.wanted : null;
  await trx
    .insertInto('accountRequest')
    .values({
      id: request.id,
      accountId: request.accountId,
      kind: request.wanted.kind,
      role: grant?.role ?? null,
      unitId: grant?.unitId ?? null,
      validFrom: grant?.validFrom ?? null,
      validTo: grant?.validTo ?? null,
      requestedBy: request.requestedBy,
      requestedAt: request.requestedAt,
      expiresAt: request.expiresAt,
      decidedAt: null,
      decision: null,
    })
    .execute();
}

/** The request, locked: of two who decide at once the second sees what the first did. */
export async function lockRequest(trx: Trx, id: string): Promise<AccountRequest | undefined> {
  if (!isId(id)) return undefined;
  const locked = await trx
    .selectFrom('accountRequest')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) return undefined;
  const row = await requests(trx).where('accountRequest.id', '=', id).executeTakeFirst();
  return row && read(row);
}

/** Everything ever asked for these accounts, newest first. */
export async function listRequestsOf(
  db: Db | Trx,
  accountIds: readonly string[],
): Promise<readonly AccountRequest[]> {
  const rows = await requests(db)
    .where('accountRequest.accountId', '=', sql<string>`any(${accountIds}::uuid[])`)
    .execute();
  return rows.map(read);
}

/** What is neither decided nor too old, newest first. */
export async function listOpenRequests(
  db: Db | Trx,
  now: Instant,
): Promise<readonly AccountRequest[]> {
  const rows = await requests(db)
    .where('accountRequest.decision', 'is', null)
    .where('accountRequest.expiresAt', '>', now)
    .execute();
  return rows.map(read);
}

export async function decideRequest(
  trx: Trx,
  id: string,
  decision: 'confirmed' | 'refused',
  at: Instant,
): Promise<void> {
  await trx
    .updateTable('accountRequest')
    .set({ decision, decidedAt: at })
    .where('id', '=', id)
    .execute();
}

/** Who gave these grants alone, without anybody confirming: accounts, by the acts of the holder. */
export async function listGivers(
  db: Db | Trx,
  accountId: string,
  grantIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('act')
    .select('actorId')
    .where('subjectKind', '=', 'account')
    .where('subjectId', '=', accountId)
    .where('kind', '=', 'grantRole')
    .where(sql<string>`data ->> 'grantId'`, '=', sql<string>`any(${grantIds}::text[])`)
    .where(sql<string | null>`data ->> 'requestId'`, 'is', null)
    .execute();
  return new Set(rows.flatMap((row) => (row.actorId === null ? [] : [row.actorId])));
}

function requests(db: Db | Trx) {
  return db
    .selectFrom('accountRequest')
    .innerJoin('account', 'account.id', 'accountRequest.accountId')
    .innerJoin('account as requester', 'requester.id', 'accountRequest.requestedBy')
    .select([
      'accountRequest.id',
      'accountRequest.accountId',
      'account.displayName',
      'account.signInName',
      'accountRequest.kind',
      'accountRequest.role',
      'accountRequest.unitId',
      'accountRequest.validFrom',
      'accountRequest.validTo',
      'accountRequest.requestedBy',
      'requester.displayName as requestedByName',
      'accountRequest.requestedAt',
      'accountRequest.expiresAt',
      'accountRequest.decision',
    ])
    .orderBy('accountRequest.requestedAt', 'desc')
    .orderBy('accountRequest.id');
}

type Row = Omit<AccountRequest, 'wanted'> & {
  readonly kind: Wanted['kind'];
  readonly role: string | null;
  readonly unitId: string | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
};

function read({ kind, role, unitId, validFrom, validTo, ...rest }: Row): AccountRequest {
  if (kind === 'resetPassword') return { ...rest, wanted: { kind } };
  const known = ROLES.find((one) => one === role);
  // The table's check asks for all of them.
  if (!known || unitId === null || validFrom === null)
    throw new Error(`request ${rest.id} asks for no role`);
  return { ...rest, wanted: { kind, role: known, unitId, validFrom, validTo } };
}
