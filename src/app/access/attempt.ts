import { refuse, ok, type Result } from '#domain/result.ts';
import { log } from '#platform/log.ts';
import { minutesToWait } from '#platform/sign-in-limit.ts';
import { beginTry, tryHasSucceeded, tryWasSlowed } from '#storage/access/sign-in-attempts.ts';
import { isKnownDevice } from '#storage/access/known-devices.ts';
import { tokenHash } from '#platform/tokens.ts';
import type { Deps } from '../deps.ts';

/** Whose password is tried, from which network address and with which device's token. */
export interface Tried {
  readonly name: string;
  readonly address: string;
  /** Of the cookie that a sign-in leaves; null where there is none. */
  readonly device: string | null;
  /** The person is signed in already and types the own password again: nobody else's tries count. */
  readonly signedIn?: boolean;
}

/**
 * Lets a password be tried, at most as often as `SIGN_IN_LIMIT` allows: for one name, because
 * guessing one person's must not pay, and from one address, because guessing everybody's must not
 * either. On a device where this person signed in before only the tries made there count: whoever
 * sends wrong passwords from elsewhere locks nobody out. `check` gives undefined when it is wrong.
 * Refuses SIGN_IN_SLOWED and SIGN_IN_FAILED.
 */
export async function attempt<T>(
  deps: Deps,
  tried: Tried,
  check: () => Promise<T | undefined>,
): Promise<Result<T>> {
  const id = deps.newId();
  const at = deps.clock.now();
  const device = await knownDevice(deps, tried);
  const minutes = minutesToWait(await beginTry(deps.db, { ...tried, device, id, at }), at);
  if (minutes > 0) {
    await tryWasSlowed(deps.db, id);
    log.warn({ outcome: 'slowed' }, 'sign-in');
    return refuse('SIGN_IN_SLOWED', { minutes });
  }
  const found = await check().catch(async (fault: unknown) => {
    await tryWasSlowed(deps.db, id); // nobody looked whether it was wrong: a busy machine locks nobody out
    throw fault;
  });
  if (found === undefined) {
    log.warn({ outcome: 'failed' }, 'sign-in');
    return refuse('SIGN_IN_FAILED');
  }
  await tryHasSucceeded(deps.db, id);
  return ok(found);
}

async function knownDevice(deps: Deps, tried: Tried): Promise<Buffer | null> {
  const { name, device } = tried;
  if (tried.signedIn === true) return tokenHash('signed in');
  if (device === null) return null;
  const hash = tokenHash(device);
  return (await isKnownDevice(deps.db, name, hash)) ? hash : null;
}
