import { isPerson } from '#domain/access/actor-identity.ts';
import type { AccountManager } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findSecret } from '#storage/access/accounts.ts';
import { addGrantRow, isInForce, listGrantsOf } from '#storage/access/grants.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { recordAccountAct } from './account-acts.ts';
import { allow } from './allow.ts';
import { checkBesideHeld } from './held-roles.ts';
import { checkPlace, type CheckedPlace, type RoleAt } from './grant-place.ts';

export interface GrantRoleInput extends RoleAt {
  readonly accountId: string;
  readonly validFrom: PlainDate;
  /** The last day; null = until it is ended. */
  readonly validTo: PlainDate | null;
  readonly idempotencyKey: string;
}

/**
 * Gives an account one role more. The place must lie within the administrator's reach; the account
 * may be anybody's, because an official can work for two places. Refuses OWN_ROLES, NOT_FOUND,
 * NOT_ALLOWED, GRANT_EXISTS, GRANT_DAYS_WRONG and what `checkPlace` and `checkBesideHeld` refuse.
 */
export async function grantRole(
  deps: Deps,
  actor: AccountManager,
  input: GrantRoleInput,
): Promise<Result<null>> {
  if (isPerson(actor, input.accountId)) return refuse('OWN_ROLES');
  return inTransaction(deps.db, async (trx) => {
    const place = await checkPlace(deps, trx, input);
    if (!place.ok) return place;
    const allowed = allow(deps, actor, 'account.manage', place.value.target);
    if (!allowed.ok) return allowed;
    if (!(await findSecret(trx, input.accountId))) return refuse('NOT_FOUND');
    return writeGrant(deps, trx, actor, {
      accountId: input.accountId,
      role: allowed.value,
      place: place.value,
      validFrom: input.validFrom,
      validTo: input.validTo,
      idempotencyKey: input.idempotencyKey,
    });
  });
}

export interface GrantToWrite {
  readonly accountId: string;
  /** The role in which the actor gives it. */
  readonly role: Role;
  readonly place: CheckedPlace;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly idempotencyKey: string | null;
}

/** Writes a checked grant and its act. */
export async function writeGrant(
  deps: Deps,
  trx: Trx,
  actor: AccountManager,
  grant: GrantToWrite,
): Promise<Result<null>> {
  const { accountId, place, validFrom, validTo } = grant;
  if (validTo !== null && validTo < validFrom)
    return refuse('GRANT_DAYS_WRONG', { earliest: formatVietnameseDate(validFrom) }, 'validTo');
  const { role, unitId, producerId } = place;
  const held = await listGrantsOf(trx, [accountId]);
  const same = held.filter(
    (one) => one.role === role && one.unitId === unitId && one.producerId === producerId,
  );
  if (same.some((one) => isInForce(one, validFrom))) return refuse('GRANT_EXISTS', {}, 'role');
  const beside = await checkBesideHeld(trx, { accountId, role, validFrom, validTo });
  if (!beside.ok) return beside;
  const grantId = deps.newId();
  const row = { accountId, role, unitId, producerId, validFrom, validTo };
  await addGrantRow(trx, { id: grantId, ...row });
  const recorded = await recordAccountAct(deps, trx, actor, {
    accountId,
    kind: 'grantRole',
    role: grant.role,
    data: { grantId, role, unitId, producerId, validFrom, validTo },
    idempotencyKey: grant.idempotencyKey,
  });
  return recorded.ok ? ok(null) : recorded;
}
