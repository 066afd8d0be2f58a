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
    .insertInto('account_request')
    .values({
      id: request.id,
      account_id: request.accountId,
      kind: request.wanted.kind,
      role: grant?.role ?? null,
      unit_id: grant?.unitId ?? null,
      valid_from: grant?.validFrom ?? null,
      valid_to: grant?.validTo ?? null,
      requested_by: request.requestedBy,
      requested_at: request.requestedAt,
      expires_at: request.expiresAt,
      decided_at: null,
      decision: null,
    })
    .execute();
}

/** The request, locked: of two who decide at once the second sees what the first did. */
export async function lockRequest(trx: Trx, id: string): Promise<AccountRequest | undefined> {
  if (!isId(id)) return undefined;
  const locked = await trx
    .selectFrom('account_request')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) return undefined;
  const row = await requests(trx).where('account_request.id', '=', id).executeTakeFirst();
  return row && read(row);
}

/** Everything ever asked for these accounts, newest first. */
export async function listRequestsOf(
  db: Db | Trx,
  accountIds: readonly string[],
): Promise<readonly AccountRequest[]> {
  const rows = await requests(db)
    .where('account_request.account_id', '=', sql<string>`any(${accountIds}::uuid[])`)
    .execute();
  return rows.map(read);
}

/** What is neither decided nor too old, newest first. */
export async function listOpenRequests(
  db: Db | Trx,
  now: Instant,
): Promise<readonly AccountRequest[]> {
  const rows = await requests(db)
    .where('account_request.decision', 'is', null)
    .where('account_request.expires_at', '>', now)
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
    .updateTable('account_request')
    .set({ decision, decided_at: at })
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
    .select('actor_id')
    .where('subject_kind', '=', 'account')
    .where('subject_id', '=', accountId)
    .where('kind', '=', 'grantRole')
    .where(sql<string>`data ->> 'grantId'`, '=', sql<string>`any(${grantIds}::text[])`)
    .where(sql<string | null>`data ->> 'requestId'`, 'is', null)
    .execute();
  return new Set(rows.flatMap((row) => (row.actor_id === null ? [] : [row.actor_id])));
}

function requests(db: Db | Trx) {
  return db
    .selectFrom('account_request')
    .innerJoin('account', 'account.id', 'account_request.account_id')
    .innerJoin('account as requester', 'requester.id', 'account_request.requested_by')
    .select([
      'account_request.id',
      'account_request.account_id as accountId',
      'account.display_name as displayName',
      'account.sign_in_name as signInName',
      'account_request.kind',
      'account_request.role',
      'account_request.unit_id as unitId',
      'account_request.valid_from as validFrom',
      'account_request.valid_to as validTo',
      'account_request.requested_by as requestedBy',
      'requester.display_name as requestedByName',
      'account_request.requested_at as requestedAt',
      'account_request.expires_at as expiresAt',
      'account_request.decision',
    ])
    .orderBy('account_request.requested_at', 'desc')
    .orderBy('account_request.id');
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
