import type { InferOutput } from 'valibot';
import type { AccountManager } from '#domain/access/authorize.ts';
import { isGrantable } from '#domain/access/places.ts';
import type { Role } from '#domain/access/rights.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { NO_PASSWORD } from '#platform/passwords.ts';
import {
  decideRequest,
  lockRequest,
  type AccountRequest,
} from '#storage/access/account-requests.ts';
import { findSecret } from '#storage/access/accounts.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import type { decideRequestInput } from './decide-request.input.ts';
import { recordAccountAct, formOf } from './account-subject.ts';
import { allowRequest, checkConfirmer } from './account-request.ts';
import { checkPlace } from './grant-place.ts';
import { writeGrant } from './grant-role.ts';
import { makePasswordLink } from './password-link.ts';
import { takePassword } from './reset-password.ts';

export type DecideRequestInput = InferOutput<typeof decideRequestInput>;

/** What came of a confirmed request. */
export interface Confirmed {
  readonly accountId: string;
  readonly displayName: string;
  /** Where the person chooses a password, shown once to the one who confirmed; null when there is one. */
  readonly link: string | null;
}

/**
 * The second person confirms: the role is given, or the password taken away, by this act. The link
 * goes to the one who confirms, so that the one who asked never holds the account. Refuses NOT_FOUND,
 * NOT_ALLOWED, REQUEST_DECIDED, REQUEST_EXPIRED, what `checkConfirmer` and `writeGrant` refuse.
 */
export function confirmRequest(
  deps: Deps,
  actor: AccountManager,
  input: DecideRequestInput,
): Promise<Result<Confirmed>> {
  return inTransaction(deps.db, async (trx) => {
    const request = await lockRequest(trx, input.requestId);
    if (!request) return refuse('NOT_FOUND');
    const role = await allowRequest(deps, trx, actor, 'account.confirm', request);
    if (!role.ok) return role;
    const open = checkOpen(deps, request);
    if (!open.ok) return open;
    const second = await checkConfirmer(deps, trx, actor, request);
    if (!second.ok) return second;
    await decideRequest(trx, request.id, 'confirmed', deps.clock.now());
    const carry = request.wanted.kind === 'grantRole' ? giveRole : reset;
    const link = await carry(deps, trx, actor, { request, role: role.value, input });
    if (!link.ok) return link;
    return ok({ accountId: request.accountId, displayName: request.displayName, link: link.value });
  });
}

/**
 * Whoever could confirm, or asked, turns the request down. Refuses NOT_FOUND, NOT_ALLOWED,
 * REQUEST_DECIDED and REQUEST_EXPIRED.
 */
export function refuseRequest(
  deps: Deps,
  actor: AccountManager,
  input: DecideRequestInput,
): Promise<Result<null>> {
  return inTransaction(deps.db, async (trx) => {
    const request = await lockRequest(trx, input.requestId);
    if (!request) return refuse('NOT_FOUND');
    const role = await allowRequest(deps, trx, actor, 'account.confirm', request);
    if (!role.ok) return role;
    const open = checkOpen(deps, request);
    if (!open.ok) return open;
    await decideRequest(trx, request.id, 'refused', deps.clock.now());
    return recordAccountAct(deps, trx, actor, {
      accountId: request.accountId,
      kind: 'refuseRequest',
      role: role.value,
      data: { requestId: request.id },
      form: formOf(input),
    });
  });
}

function checkOpen(deps: Deps, { decision, expiresAt }: AccountRequest): Result<null> {
  if (decision !== null) return refuse('REQUEST_DECIDED');
  return expiresAt <= deps.clock.now() ? refuse('REQUEST_EXPIRED') : ok(null);
}

interface Carried {
  readonly request: AccountRequest;
  readonly role: Role;
  readonly input: DecideRequestInput;
}

async function giveRole(
  deps: Deps,
  trx: Trx,
  actor: AccountManager,
  { request, role, input }: Carried,
): Promise<Result<string | null>> {
  const { accountId, wanted } = request;
  if (wanted.kind !== 'grantRole' || !isGrantable(wanted.role)) return refuse('NOT_FOUND');
  const place = await checkPlace(deps, trx, {
    role: wanted.role,
    unitId: wanted.unitId,
    producerId: null,
  });
  if (!place.ok) return place;
  const today = deps.clock.today();
  const granted = await writeGrant(deps, trx, actor, {
    accountId,
    role,
    place: place.value,
    // Nobody acted in the role while it waited.
    validFrom: wanted.validFrom < today ? today : wanted.validFrom,
    validTo: wanted.validTo,
    requestId: request.id,
    form: formOf(input),
  });
  if (!granted.ok) return granted;
  const account = await findSecret(trx, accountId);
  if (account?.passwordHash !== NO_PASSWORD) return ok(null);
  return ok(await makePasswordLink(deps, trx, accountId));
}

function reset(
  deps: Deps,
  trx: Trx,
  actor: AccountManager,
  { request, role, input }: Carried,
): Promise<Result<string | null>> {
  return takePassword(deps, trx, actor, {
    accountId: request.accountId,
    role,
    data: { requestId: request.id },
    form: formOf(input),
  });
}
