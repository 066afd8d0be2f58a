import type { InferOutput } from 'valibot';
import { isPerson } from '#domain/access/actor-identity.ts';
import type { AccountManager } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { needsSecondPerson } from '#domain/access/second-person.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findSecret } from '#storage/access/accounts.ts';
import { addGrantRow, isInForce, listGrantsOf } from '#storage/access/grants.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { recordAccountAct, formOf, type SentForm } from './account-subject.ts';
import { askSecondPerson } from './account-request.ts';
import { allow } from '../allow.ts';
import { checkBesideHeld } from './held-roles.ts';
import { checkPlace, type CheckedPlace } from './grant-place.ts';
import type { grantRoleInput } from './grant-role.input.ts';

export interface GrantRoleInput extends InferOutput<typeof grantRoleInput> {
  readonly accountId: string;
}

/**
 * Gives an account one role more, or asks a second person for it (second-person.ts). The place must lie within the administrator's reach; the account
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
    const granted = await giveOrAsk(deps, trx, actor, {
      accountId: input.accountId,
      role: allowed.value,
      place: place.value,
      validFrom: input.validFrom,
      validTo: input.validTo,
      form: formOf(input),
    });
    return granted.ok ? ok(null) : granted;
  });
}

export interface GrantToWrite {
  readonly accountId: string;
  /** The role in which the actor gives it. */
  readonly role: Role;
  readonly place: CheckedPlace;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** The request that a second person confirmed. */
  readonly requestId?: string;
  readonly form: SentForm | null;
}

/**
 * Gives the role at once, or, where it is the work of two, asks a second person; says which. The
 * console gives at once: whoever keeps the server could change the database, and the ledger says
 * that it was the console.
 */
export async function giveOrAsk(
  deps: Deps,
  trx: Trx,
  actor: AccountManager,
  grant: GrantToWrite,
): Promise<Result<'given' | 'asked'>> {
  const { role: wanted, unitId } = grant.place;
  if (actor.kind === 'console' || unitId === null || !needsSecondPerson(wanted)) {
    const given = await writeGrant(deps, trx, actor, grant);
    return given.ok ? ok('given') : given;
  }
  const { accountId, role, validFrom, validTo, form } = grant;
  const fits = await checkGrant(trx, grant);
  if (!fits.ok) return fits;
  const asked = await askSecondPerson(deps, trx, actor, {
    accountId,
    role,
    wanted: { kind: 'grantRole', role: wanted, unitId, validFrom, validTo },
    form,
  });
  return asked.ok ? ok('asked') : asked;
}

/** Writes a grant and its act. Refuses what `checkGrant` refuses. */
export async function writeGrant(
  deps: Deps,
  trx: Trx,
  actor: AccountManager,
  grant: GrantToWrite,
): Promise<Result<null>> {
  const fits = await checkGrant(trx, grant);
  if (!fits.ok) return fits;
  const { accountId, place, validFrom, validTo, requestId } = grant;
  const { role, unitId, producerId } = place;
  const grantId = deps.newId();
  const row = { accountId, role, unitId, producerId, validFrom, validTo };
  await addGrantRow(trx, { id: grantId, ...row });
  const recorded = await recordAccountAct(deps, trx, actor, {
    accountId,
    kind: 'grantRole',
    role: grant.role,
    data: {
      grantId,
      role,
      unitId,
      producerId,
      validFrom,
      validTo,
      ...(requestId === undefined ? {} : { requestId }),
    },
    form: grant.form,
  });
  return recorded.ok ? ok(null) : recorded;
}

/** Refuses GRANT_DAYS_WRONG, GRANT_EXISTS and what `checkBesideHeld` refuses. */
async function checkGrant(
  trx: Trx,
  { accountId, place, validFrom, validTo }: GrantToWrite,
): Promise<Result<null>> {
  if (validTo !== null && validTo < validFrom)
    return refuse('GRANT_DAYS_WRONG', { earliest: formatVietnameseDate(validFrom) }, 'validTo');
  const { role, unitId, producerId } = place;
  const held = await listGrantsOf(trx, [accountId]);
  const same = held.filter(
    (one) => one.role === role && one.unitId === unitId && one.producerId === producerId,
  );
  if (same.some((one) => isInForce(one, validFrom))) return refuse('GRANT_EXISTS', {}, 'role');
  return checkBesideHeld(trx, { accountId, role, validFrom, validTo });
}
