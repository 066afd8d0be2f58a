import type { Actor } from '#domain/access/authorize.ts';
import { signInName } from '#domain/access/sign-in-name.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findSecretByName } from '#storage/access/accounts.ts';
import { findAccountRow } from '#storage/access/list-accounts.ts';
import type { Deps } from '../deps.ts';
import { rightsOf } from './load-actor.ts';

/**
 * The person whom a command on the server names by the name to sign in with, with the rights of today and
 * no others. Nothing that is confirmed with a password is done so. Refuses ACCOUNT_NOT_THERE.
 */
export async function namedActor(deps: Deps, written: string): Promise<Result<Actor>> {
  const found = await findSecretByName(deps.db, signInName(written));
  const actor = found && (await actorOf(deps, found.id));
  return actor ? ok(actor) : refuse('ACCOUNT_NOT_THERE', { name: written });
}

/** The person of an account with the rights of today, for what a job does in its name; null when it was closed. */
export async function actorOf(deps: Deps, accountId: string): Promise<Actor | null> {
  const account = await findAccountRow(deps.db, accountId);
  const rights = account && (await rightsOf(deps, account.id));
  if (!rights || !account.active || (account.isDemo && !deps.demo)) return null;
  return { kind: 'person', accountId, name: account.displayName, grants: rights.grants };
}
