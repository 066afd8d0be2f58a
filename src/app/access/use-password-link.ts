import type { Actor } from '#domain/access/authorize.ts';
import { checkNewPassword } from '#domain/access/passwords.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { isCommonPassword } from '#platform/common-passwords.ts';
import { hashPassword } from '#platform/passwords.ts';
import { tokenHash } from '#platform/tokens.ts';
import { setPasswordHash } from '#storage/access/accounts.ts';
import { listGrantsOf } from '#storage/access/grants.ts';
import { forgetOtherDevices } from '#storage/access/known-devices.ts';
import { findPasswordLink, takePasswordLink } from '#storage/access/password-links.ts';
import { removeOtherWebSessions } from '#storage/access/web-sessions.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { recordAccountAct } from './account-subject.ts';

/** What the page of a link shows: the name to sign in with, once the password is chosen. */
export interface OpenedLink {
  readonly signInName: string;
}

/** Whether the link still holds; looking does not use it up. Refuses LINK_NOT_VALID. */
export async function openPasswordLink(deps: Deps, token: string): Promise<Result<OpenedLink>> {
  const link = await findPasswordLink(deps.db, tokenHash(token), deps.clock.now());
  return link ? ok({ signInName: link.signInName }) : refuse('LINK_NOT_VALID');
}

export interface UsePasswordLinkInput {
  readonly token: string;
  readonly next: string;
  /** The new password typed a second time. */
  readonly again: string;
}

/**
 * The person chooses the password; the link is used up and every session of the account ends. Signing
 * in comes after it, like any other time. Refuses PASSWORD_TOO_SHORT, PASSWORD_IS_NAME, PASSWORD_COMMON,
 * PASSWORDS_DIFFER, which leave the link as it is, and LINK_NOT_VALID.
 */
export async function usePasswordLink(
  deps: Deps,
  { token, next, again }: UsePasswordLinkInput,
): Promise<Result<null>> {
  const opened = await findPasswordLink(deps.db, tokenHash(token), deps.clock.now());
  if (!opened) return refuse('LINK_NOT_VALID');
  const checked = checkNewPassword(next, opened, isCommonPassword, 'newPassword');
  if (!checked.ok) return checked;
  if (again !== next) return refuse('PASSWORDS_DIFFER', {}, 'newPasswordAgain');
  const passwordHash = await hashPassword(next);
  return inTransaction(deps.db, (trx) => takeNewPassword(deps, trx, { token, passwordHash }));
}

export interface NewPassword {
  readonly token: string;
  /** Of a password that was looked at. */
  readonly passwordHash: string;
}

/** The link is used up, and the account has the password of this hash. Refuses LINK_NOT_VALID. */
export async function takeNewPassword(
  deps: Deps,
  trx: Trx,
  { token, passwordHash }: NewPassword,
): Promise<Result<null>> {
  const hash = tokenHash(token);
  const link = await findPasswordLink(trx, hash, deps.clock.now());
  if (!link || !(await takePasswordLink(trx, hash))) return refuse('LINK_NOT_VALID');
  const { accountId, signInName: name } = link;
  const [grant] = await listGrantsOf(trx, [accountId]);
  if (!grant) return refuse('LINK_NOT_VALID');
  await setPasswordHash(trx, accountId, passwordHash);
  await removeOtherWebSessions(trx, accountId, null);
  await forgetOtherDevices(trx, accountId, null);
  const person: Actor = { kind: 'person', accountId, name, grants: [] };
  const act = { accountId, kind: 'choosePassword', data: {}, form: null } as const;
  return recordAccountAct(deps, trx, person, { ...act, role: grant.role });
}
