import { tokenHash } from '#platform/tokens.ts';
import { removeWebSession } from '#storage/access/web-sessions.ts';
import type { Deps } from '../deps.ts';

/** Ends the session of the token; a copy of the cookie is worth nothing from now on. */
export async function signOut(deps: Deps, token: string): Promise<void> {
  await removeWebSession(deps.db, tokenHash(token));
}
