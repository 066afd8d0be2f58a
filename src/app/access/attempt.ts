import { refuse, ok, type Result } from '#domain/result.ts';
import { log } from '#platform/log.ts';
import { minutesToWait } from '#platform/sign-in-limit.ts';
import { beginTry, tryHasSucceeded, tryWasSlowed } from '#storage/access/sign-in-attempts.ts';
import type { Deps } from '../deps.ts';

/** Whose password is tried, and from which network address. */
export interface Tried {
  readonly name: string;
  readonly address: string;
}

/**
 * Lets a password be tried, at most as often as `SIGN_IN_LIMIT` allows: for one name, because
 * guessing one person's must not pay, and from one address, because guessing everybody's must not
 * either. `check` gives undefined when it is wrong. Refuses SIGN_IN_SLOWED and SIGN_IN_FAILED.
 */
export async function attempt<T>(
  deps: Deps,
  tried: Tried,
  check: () => Promise<T | undefined>,
): Promise<Result<T>> {
  const id = deps.newId();
  const at = deps.clock.now();
  const minutes = minutesToWait(await beginTry(deps.db, { ...tried, id, at }), at);
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
