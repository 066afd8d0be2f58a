import type { InferOutput } from 'valibot';
import { signInName } from '#domain/access/sign-in-name.ts';
import { ok, type Result } from '#domain/result.ts';
import { log } from '#platform/log.ts';
import { passwordFits } from '#platform/passwords.ts';
import { newToken, tokenHash } from '#platform/tokens.ts';
import { findSecretByName } from '#storage/access/accounts.ts';
import { hasLeft, listGrantsOf } from '#storage/access/grants.ts';
import { rememberDevice } from '#storage/access/known-devices.ts';
import {
  addWebSession,
  removeEndedWebSessions,
  removeWebSession,
} from '#storage/access/web-sessions.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { attempt } from './attempt.ts';
import type { signInInput } from './sign-in.input.ts';
import { DEVICE_LIFE, IDLE_LIFE, shifted, WHOLE_LIFE } from './session-life.ts';

export interface SignInInput extends InferOutput<typeof signInInput> {
  /** Network address of the person's machine, for slowing down guesses. */
  readonly address: string;
  /** Token of the session the browser already had: it ends (no fixed session survives a sign-in). */
  readonly previousToken: string | null;
  /** Token of the device, from an earlier sign-in of anybody on it. */
  readonly device: string | null;
  /** Browser and system by name, for the list of one's own sessions. */
  readonly deviceName: string;
}

export interface SignedIn {
  readonly accountId: string;
  /** For the cookie; kept nowhere else. */
  readonly token: string;
  /** For a second cookie that opens nothing: the next wrong password here counts for this device alone. */
  readonly device: string;
}

/**
 * Opens a session for whoever knows the password. Refuses SIGN_IN_FAILED, without telling whether
 * name or password is wrong, and SIGN_IN_SLOWED. A demonstration's account, whose password anybody
 * can read, opens nothing on real data.
 */
export async function signIn(deps: Deps, input: SignInInput): Promise<Result<SignedIn>> {
  const { address, device } = input;
  const name = signInName(input.name);
  const tried = await attempt(deps, { name, address, device }, () =>
    checkPassword(deps, name, input.password),
  );
  if (!tried.ok) return tried;
  const session = {
    accountId: tried.value,
    token: newToken(),
    device: input.device ?? newToken(),
  };
  await open(deps, session, input);
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
  // Whoever has left gets no session; nobody is told that the password was right.
  const left = hasLeft(await listGrantsOf(deps.db, [account.id]), deps.clock.today());
  return left ? undefined : account.id;
}

async function open(
  deps: Deps,
  session: SignedIn,
  { previousToken, deviceName }: SignInInput,
): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.db, async (trx) => {
    await removeEndedWebSessions(trx, now, shifted(now, -IDLE_LIFE));
    if (previousToken !== null) await removeWebSession(trx, tokenHash(previousToken));
    const device = { accountId: session.accountId, tokenHash: tokenHash(session.device), at: now };
    await rememberDevice(trx, device, shifted(now, -DEVICE_LIFE));
    await addWebSession(trx, {
      id: deps.newId(),
      device: deviceName,
      tokenHash: tokenHash(session.token),
      accountId: session.accountId,
      createdAt: now,
      expiresAt: shifted(now, WHOLE_LIFE),
    });
  });
}
