import type { Actor } from '#domain/access/authorize.ts';
import { checkNewPassword } from '#domain/access/passwords.ts';
import { refuse, type Result } from '#domain/result.ts';
import { isCommonPassword } from '#platform/common-passwords.ts';
import { hashPassword } from '#platform/passwords.ts';
import { tokenHash } from '#platform/tokens.ts';
import { findSecret, setPasswordHash } from '#storage/access/accounts.ts';
import { forgetOtherDevices } from '#storage/access/known-devices.ts';
import { removePasswordLinks } from '#storage/access/password-links.ts';
import { removeOtherWebSessions } from '#storage/access/web-sessions.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { recordAccountAct } from './account-subject.ts';
import { checkOwnPassword } from './confirm-again.ts';

export interface ChangePasswordInput {
  readonly current: string;
  readonly next: string;
  /** The new password typed a second time. */
  readonly again: string;
  readonly address: string;
  /** Token of the device, from an earlier sign-in on it; it stays known, every other is forgotten. */
  readonly device: string | null;
  /** The session that goes on; every other one of the account ends. */
  readonly token: string;
}

/**
 * One's own new password. The present one is asked for again, as often as at sign-in and no more:
 * a browser left open must not be enough to take an account over. Refuses PASSWORD_TOO_SHORT,
 * PASSWORD_IS_NAME, PASSWORD_COMMON, PASSWORDS_DIFFER, PASSWORD_NOT_RIGHT and SIGN_IN_SLOWED, and
 * NOT_ALLOWED to whoever has no role any more.
 */
export async function changePassword(
  deps: Deps,
  actor: Actor,
  input: ChangePasswordInput,
): Promise<Result<null>> {
  const account = await findSecret(deps.db, actor.accountId);
  const role = actor.grants[0]?.role;
  if (!account || !role) return refuse('NOT_ALLOWED');
  const owner = { signInName: account.signInName, displayName: actor.name };
  const next = checkNewPassword(input.next, owner, isCommonPassword, 'newPassword');
  if (!next.ok) return next;
  if (input.again !== input.next) return refuse('PASSWORDS_DIFFER', {}, 'newPasswordAgain');
  const { address, device } = input;
  const tried = { password: input.current, address };
  const known = await checkOwnPassword(deps, account, tried, 'currentPassword');
  if (!known.ok) return known;
  const passwordHash = await hashPassword(input.next);
  return inTransaction(deps.db, async (trx) => {
    await setPasswordHash(trx, account.id, passwordHash);
    await removeOtherWebSessions(trx, account.id, tokenHash(input.token));
    await removePasswordLinks(trx, account.id);
    await forgetOtherDevices(trx, account.id, device === null ? null : tokenHash(device));
    return recordAccountAct(deps, trx, actor, {
      accountId: account.id,
      kind: 'changePassword',
      role,
      data: {},
      form: null,
    });
  });
}
