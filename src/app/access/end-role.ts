import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { refuse, type Result } from '#domain/result.ts';
import { endGrantRow, findGrant } from '#storage/access/grants.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import type { endRoleInput } from './end-role.input.ts';
import { placeOf } from './allow-account.ts';
import { recordAccountAct, formOf } from './account-subject.ts';
import { allow } from '../allow.ts';

export type EndRoleInput = InferOutput<typeof endRoleInput>;

/**
 * Ends a role. What was done in it stays; from the day after the last the person cannot act in it.
 * Refuses NOT_FOUND, NOT_ALLOWED, OWN_ROLES, GRANT_DAYS_WRONG (the past cannot be rewritten) and
 * CHANGED_MEANWHILE when somebody ended it first.
 */
export async function endRole(
  deps: Deps,
  actor: Actor,
  input: EndRoleInput,
): Promise<Result<null>> {
  return inTransaction(deps.db, async (trx) => {
    const grant = await findGrant(trx, input.grantId);
    if (!grant) return refuse('NOT_FOUND');
    const allowed = allow(deps, actor, 'account.manage', placeOf(grant));
    if (!allowed.ok) return allowed;
    if (grant.accountId === actor.accountId) return refuse('OWN_ROLES');
    const yesterday = addDays(deps.clock.today(), -1);
    if (input.lastDay < yesterday)
      return refuse('GRANT_DAYS_WRONG', { earliest: formatVietnameseDate(yesterday) }, 'lastDay');
    if (!(await endGrantRow(trx, grant.id, input.lastDay))) return refuse('CHANGED_MEANWHILE');
    return recordAccountAct(deps, trx, actor, {
      accountId: grant.accountId,
      kind: 'endRole',
      role: allowed.value,
      data: { grantId: grant.id, lastDay: input.lastDay },
      form: formOf(input),
    });
  });
}
