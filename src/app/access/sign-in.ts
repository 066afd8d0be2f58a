import { signInName } from '#domain/access/sign-in-name.ts';
import { ok, type Result } from '#domain/result.ts';
import { log } from '#platform/log.ts';
import { passwordFits } from '#platform/passwords.ts';
import { newToken, tokenHash } from '#platform/tokens.ts';
import { findSecretByName } from '#storage/access/accounts.ts';
import {
  addWebSession,
  removeEndedWebSessions,
  removeWebSession,
} from '#storage/access/web-sessions.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { attempt } from './attempt.ts';
import { IDLE_LIFE, shifted, WHOLE_LIFE } from './session-life.ts';

export interface SignInInput {
  /** Telephone number or e-mail address as typed. */
  readonly name: string;
  readonly password: string;
  /** Network address of the person's machine, for slowing down guesses. */
  readonly address: string;
  /** Token of the session the browser already had: it ends (no fixed session survives a sign-in). */
  readonly previousToken: string | null;
}

export interface SignedIn {
  readonly accountId: string;
  /** For the cookie; kept nowhere else. */
  readonly token: string;
}

/**
 * Opens a session for whoever knows the password. Refuses SIGN_IN_FAILED, without telling whether
 * name or password is wrong, and SIGN_IN_SLOWED. A demonstration's account, whose password anybody
 * can read, opens nothing on real data.
 */
export async function signIn(deps: Deps, input: SignInInput): Promise<Result<SignedIn>> {
  const name = signInName(input.name);
  const tried = await attempt(deps, { name, address: input.address }, () =>
    checkPassword(deps, name, input.password),
  );
  if (!tried.ok) return tried;
  const session = { accountId: tried.value, token: newToken() };
  await open(deps, session, input.previousToken);
  log.info({ outcome: 'succeeded', account: session.accountId }, 'sign-in');
  return ok(session);
}

async function checkPassword(
  deps: Deps,
  name: string,
  password: string,
): Promise<string | undefined> {
  const account = await findSecretByName(deps.db, name);
  const fits = await passwordFits(password, account?.passwordHash);
  if (!account || !fits || !account.active || (account.isDemo && !deps.demo)) return undefined;
  return account.id;
}

async function open(deps: Deps, session: SignedIn, previousToken: string | null): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.db, async (trx) => {
    await removeEndedWebSessions(trx, now, shifted(now, -IDLE_LIFE));
    if (previousToken !== null) await removeWebSession(trx, tokenHash(previousToken));
    await addWebSession(trx, {
      tokenHash: tokenHash(session.token),
      accountId: session.accountId,
      createdAt: now,
      expiresAt: shifted(now, WHOLE_LIFE),
    });
  });
}
