import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { dropList as putAway } from '#storage/imports/lists.ts';
import type { Deps } from '../deps.ts';
import { lockOwnList } from './find-own-list.ts';

/**
 * Puts a list away that is of no use: the file and what was answered are kept, nobody sees it, and the same
 * file may be brought again. Refuses NOT_FOUND and NOT_ALLOWED.
 */
export function dropList(
  deps: Deps,
  actor: Actor,
  { importId }: { readonly importId: string },
): Promise<Result<null>> {
  return inTransaction(deps.db, async (trx) => {
    const list = await lockOwnList(deps, trx, actor, importId);
    if (!list.ok) return list;
    await putAway(trx, importId, actor.accountId, deps.clock.now());
    return ok(null);
  });
}
