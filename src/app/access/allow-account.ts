import type { AccountManager, Target } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import type { Verb } from '#domain/access/verbs.ts';
import { refuse, type Result } from '#domain/result.ts';
import { isInForce, listGrantsOf, type GrantRow } from '#storage/access/grants.ts';
import type { Db, Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { allow } from '../allow.ts';

/**
 * May the actor manage this account? Only when every place the account works for today lies within
 * reach: else the administrator of one province could give a person of another a new password and
 * come in as that person. Without a role today the places it had last count.
 */
export async function allowAccount(
  deps: Deps,
  db: Db | Trx,
  actor: AccountManager,
  accountId: string,
  verb: Verb = 'account.manage',
): Promise<Result<Role>> {
  const grants = await listGrantsOf(db, [accountId]);
  const today = deps.clock.today();
  const current = grants.filter((grant) => isInForce(grant, today));
  let answer: Result<Role> = refuse('NOT_FOUND');
  for (const grant of current.length > 0 ? current : grants) {
    answer = allow(deps, actor, verb, placeOf(grant));
    if (!answer.ok) return answer;
  }
  return answer;
}

/** Where a grant lies; a producer's role lies where the producer does. */
export function placeOf(grant: Pick<GrantRow, 'unitId' | 'producerUnitId'>): Target {
  const unitId = grant.unitId ?? grant.producerUnitId;
  return unitId === null ? {} : { unitId };
}
