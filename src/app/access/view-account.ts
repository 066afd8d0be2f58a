import { isWithinReach, type Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { refuse, ok, type Result } from '#domain/result.ts';
import { listRequestsOf } from '#storage/access/account-requests.ts';
import { listGrantsOf } from '#storage/access/grants.ts';
import { findAccountRow } from '#storage/access/list-accounts.ts';
import type { Deps } from '../deps.ts';
import { allowAccount, placeOf } from './allow-account.ts';
import { reachFor } from '../allow.ts';
import { withGrants, type ListedAccount, type ShownGrant } from './list-accounts.ts';

export interface AccountView extends Omit<ListedAccount, 'grants'> {
  readonly grants: readonly (ShownGrant & {
    /** Still runs, lies within reach, and is not one's own. */
    readonly canEnd: boolean;
  })[];
  /** False when the account also works for places outside the reach: its password is not ours to give. */
  readonly canReset: boolean;
  readonly own: boolean;
  /** Roles that wait for a second person; null stands for a new password. */
  readonly waiting: readonly (Role | null)[];
}

/** One account with its roles. Refuses NOT_FOUND, also for an account without any place within reach. */
export async function viewAccount(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<AccountView>> {
  const row = await findAccountRow(deps.db, id);
  if (!row) return refuse('NOT_FOUND');
  const grants = await listGrantsOf(deps.db, [id]);
  const reach = reachFor(deps, actor, 'account.manage');
  const reached = new Set(
    grants
      .filter((grant) => isWithinReach(reach, placeOf(grant), deps.units))
      .map((grant) => grant.id),
  );
  const [account] = await withGrants(deps, [row]);
  const requests = await listRequestsOf(deps.db, [id]);
  const asked = requests.some(
    ({ wanted }) =>
      wanted.kind === 'grantRole' && isWithinReach(reach, { unitId: wanted.unitId }, deps.units),
  );
  if (!account || (reached.size === 0 && !asked)) return refuse('NOT_FOUND');
  const own = id === actor.accountId;
  const today = deps.clock.today();
  const allowed = await allowAccount(deps, deps.db, actor, id);
  return ok({
    ...account,
    grants: account.grants.map((grant) => ({
      ...grant,
      canEnd: !own && reached.has(grant.id) && (grant.validTo === null || grant.validTo >= today),
    })),
    canReset: allowed.ok,
    own,
    waiting: requests
      .filter((one) => one.decision === null && one.expiresAt > deps.clock.now())
      .map(({ wanted }) => (wanted.kind === 'grantRole' ? wanted.role : null)),
  });
}
