import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { tokenHash } from '#platform/tokens.ts';
import {
  listOwnSessions,
  removeOtherWebSessions,
  removeOwnSession,
  type OwnSession,
} from '#storage/access/web-sessions.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { IDLE_LIFE, shifted } from './session-life.ts';

export type { OwnSession };

/** Where one's own account is signed in now, the session that asks among them. */
export function ownSessions(
  deps: Deps,
  actor: Actor,
  token: string,
): Promise<readonly OwnSession[]> {
  const now = deps.clock.now();
  const account = { id: actor.accountId, tokenHash: tokenHash(token) };
  return listOwnSessions(deps.db, account, now, shifted(now, -IDLE_LIFE));
}

/** Ends one of one's own sessions at once. Refuses NOT_FOUND, also for a session of somebody else. */
export async function endOwnSession(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<Result<null>> {
  const ended = await removeOwnSession(deps.db, actor.accountId, sessionId);
  return ended ? ok(null) : refuse('NOT_FOUND');
}

/** Ends every session of one's own account but the one that asks. */
export async function endOtherSessions(deps: Deps, actor: Actor, token: string): Promise<void> {
  await inTransaction(deps.db, (trx) =>
    removeOtherWebSessions(trx, actor.accountId, tokenHash(token)),
  );
}
