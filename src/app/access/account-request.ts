import type { AccountManager, Actor } from '#domain/access/authorize.ts';
import { RIGHTS, type Role } from '#domain/access/rights.ts';
import type { Verb } from '#domain/access/verbs.ts';
import { checkSecondPerson, needsSecondPerson } from '#domain/access/second-person.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  addRequest,
  listGivers,
  listRequestsOf,
  type AccountRequest,
  type Wanted,
} from '#storage/access/account-requests.ts';
import { lockAccounts } from '#storage/access/accounts.ts';
import { isInForce, listGrantsOf, listSeats } from '#storage/access/grants.ts';
import type { Db, Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { allowAccount } from './allow-account.ts';
import { recordAccountAct, type SentForm } from './account-subject.ts';
import { allow } from '../allow.ts';
import { shifted } from './session-life.ts';

/** A week: long enough for a leave, too short for nobody to remember why it was asked. */
const REQUEST_LIFE = 7 * 24 * 3_600_000;

/** Does this account hold a role, or the secretary's seat, whose password is the work of two? */
export async function isProtected(deps: Deps, db: Db | Trx, accountId: string): Promise<boolean> {
  const today = deps.clock.today();
  const grants = await listGrantsOf(db, [accountId]);
  if (grants.some((grant) => isInForce(grant, today) && needsSecondPerson(grant.role))) return true;
  const seats = await listSeats(db, accountId);
  return seats.some(({ role, closed }) => role === 'secretary' && !closed);
}

export interface RequestToMake {
  readonly accountId: string;
  /** The role in which it is asked for. */
  readonly role: Role;
  readonly wanted: Wanted;
  readonly form: SentForm | null;
}

/**
 * Writes down what a second person is asked to confirm. Refuses REQUEST_WAITS when the same is asked
 * for already.
 */
export async function askSecondPerson(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  { accountId, role, wanted, form }: RequestToMake,
): Promise<Result<null>> {
  await lockAccounts(trx, [accountId]);
  const requestedAt = deps.clock.now();
  const waiting = (await listRequestsOf(trx, [accountId])).filter(
    (one) => one.decision === null && one.expiresAt > requestedAt,
  );
  if (waiting.some((one) => isSame(one.wanted, wanted))) return refuse('REQUEST_WAITS');
  const id = deps.newId();
  const expiresAt = shifted(requestedAt, REQUEST_LIFE);
  const requestedBy = actor.accountId;
  await addRequest(trx, { id, accountId, wanted, requestedBy, requestedAt, expiresAt });
  const kind = wanted.kind === 'grantRole' ? 'requestRole' : 'requestReset';
  const data = wanted.kind === 'grantRole' ? grantData(id, wanted) : { requestId: id };
  return recordAccountAct(deps, trx, actor, {
    accountId,
    kind,
    role,
    // Kind and data were chosen together a line before.
    data: data as never,
    form,
  });
}

function grantData(requestId: string, wanted: Extract<Wanted, { kind: 'grantRole' }>) {
  const { role, unitId, validFrom, validTo } = wanted;
  return { requestId, role, unitId, validFrom, validTo };
}

function isSame(one: Wanted, other: Wanted): boolean {
  if (one.kind === 'resetPassword' || other.kind === 'resetPassword')
    return one.kind === other.kind;
  return one.role === other.role && one.unitId === other.unitId;
}

/** Does the request lie within the actor's reach for the verb? Gives the role to write down. */
export async function allowRequest(
  deps: Deps,
  db: Db | Trx,
  actor: AccountManager,
  verb: Verb,
  { accountId, wanted }: AccountRequest,
): Promise<Result<Role>> {
  return wanted.kind === 'grantRole'
    ? allow(deps, actor, verb, { unitId: wanted.unitId })
    : allowAccount(deps, db, actor, accountId, verb);
}

/** May the actor be the second person for it? Refuses what `checkSecondPerson` refuses. */
export async function checkConfirmer(
  deps: Deps,
  db: Db | Trx,
  actor: AccountManager,
  request: AccountRequest,
): Promise<Result<null>> {
  if (actor.kind === 'console') return ok(null);
  const today = deps.clock.today();
  const verb: Verb = 'account.confirm';
  const grants = (await listGrantsOf(db, [actor.accountId])).filter((grant) => {
    const verbs: readonly Verb[] = RIGHTS[grant.role].verbs;
    return isInForce(grant, today) && verbs.includes(verb);
  });
  const ids = grants.map((grant) => grant.id);
  const alone = await listGivers(db, actor.accountId, ids);
  return checkSecondPerson(actor, request, alone);
}
