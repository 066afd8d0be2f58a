import type { AccountManager } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { newPassword } from '#platform/new-password.ts';
import { hashPassword } from '#platform/passwords.ts';
import { findSecret, setPasswordHash } from '#storage/access/accounts.ts';
import { removeOtherWebSessions } from '#storage/access/web-sessions.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { allowAccount, recordAccountAct } from './account-acts.ts';

export interface ResetPasswordInput {
  readonly accountId: string;
  readonly idempotencyKey: string | null;
}

/**
 * Gives an account a new password, shown once, and ends all its sessions. Refuses NOT_FOUND, and
 * NOT_ALLOWED when any place the account works for lies outside the reach.
 */
export async function resetPassword(
  deps: Deps,
  actor: AccountManager,
  { accountId, idempotencyKey }: ResetPasswordInput,
): Promise<Result<{ readonly password: string }>> {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  return inTransaction(deps.db, async (trx) => {
    if (!(await findSecret(trx, accountId))) return refuse('NOT_FOUND');
    const allowed = await allowAccount(deps, trx, actor, accountId);
    if (!allowed.ok) return allowed;
    await setPasswordHash(trx, accountId, passwordHash);
    await removeOtherWebSessions(trx, accountId, null);
    const recorded = await recordAccountAct(deps, trx, actor, {
      accountId,
      kind: 'resetPassword',
      role: allowed.value,
      data: {},
      idempotencyKey,
    });
    return recorded.ok ? ok({ password }) : recorded;
  });
}
