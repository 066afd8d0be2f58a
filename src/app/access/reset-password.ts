import type { AccountManager } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { NO_PASSWORD } from '#platform/passwords.ts';
import { findSecret, setPasswordHash } from '#storage/access/accounts.ts';
import { forgetOtherDevices } from '#storage/access/known-devices.ts';
import { removeOtherWebSessions } from '#storage/access/web-sessions.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { allowAccount } from './allow-account.ts';
import { recordAccountAct, formOf, type SentForm } from './account-subject.ts';
import { type AccountActData } from '#domain/acts/account-acts.ts';
import { askSecondPerson, isProtected } from './account-request.ts';
import { makePasswordLink } from './password-link.ts';

export interface ResetPasswordInput {
  readonly accountId: string;
  readonly idempotencyKey: string | null;
}

/**
 * Takes the password of an account away, ends all its sessions, and gives a link, shown once, by which
 * the person chooses a new one. For leader, head, secretary and administrator a second person is asked
 * first, and nothing happens yet: link null. Refuses NOT_FOUND, REQUEST_WAITS, and NOT_ALLOWED when any
 * place the account works for lies outside the reach.
 */
export async function resetPassword(
  deps: Deps,
  actor: AccountManager,
  input: ResetPasswordInput,
): Promise<Result<{ readonly link: string | null }>> {
  const { accountId } = input;
  return inTransaction(deps.db, async (trx) => {
    if (!(await findSecret(trx, accountId))) return refuse('NOT_FOUND');
    const allowed = await allowAccount(deps, trx, actor, accountId);
    if (!allowed.ok) return allowed;
    const act = { accountId, role: allowed.value, form: formOf(input) };
    if (actor.kind === 'person' && (await isProtected(deps, trx, accountId))) {
      const wanted = { kind: 'resetPassword' } as const;
      const asked = await askSecondPerson(deps, trx, actor, { ...act, wanted });
      return asked.ok ? ok({ link: null }) : asked;
    }
    const link = await takePassword(deps, trx, actor, { ...act, data: {} });
    return link.ok ? ok({ link: link.value }) : link;
  });
}

export interface PasswordToTake {
  readonly accountId: string;
  readonly role: Role;
  readonly data: AccountActData['resetPassword'];
  readonly form: SentForm | null;
}

/** Does it, once it is allowed; gives the link. */
export async function takePassword(
  deps: Deps,
  trx: Trx,
  actor: AccountManager,
  { accountId, ...act }: PasswordToTake,
): Promise<Result<string>> {
  await setPasswordHash(trx, accountId, NO_PASSWORD);
  await removeOtherWebSessions(trx, accountId, null);
  await forgetOtherDevices(trx, accountId, null);
  const kind = 'resetPassword';
  const recorded = await recordAccountAct(deps, trx, actor, { accountId, kind, ...act });
  return recorded.ok ? ok(await makePasswordLink(deps, trx, accountId)) : recorded;
}
