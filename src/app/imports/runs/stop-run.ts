import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { cancelRun, findLastRun } from '#storage/imports/runs.ts';
import type { Deps } from '../../deps.ts';
import { findOwnList } from '../find-own-list.ts';

/**
 * Stops long work on a list: nothing of it stays. What is done meanwhile stays done. Refuses NOT_FOUND, and
 * NOT_ALLOWED to whoever has not asked for it.
 */
export async function stopRun(
  deps: Deps,
  actor: Actor,
  { importId }: { readonly importId: string },
): Promise<Result<null>> {
  const list = await findOwnList(deps, deps.db, actor, importId);
  if (!list.ok) return list;
  const last = await findLastRun(deps.db, importId);
  if (!last) return refuse('NOT_FOUND');
  if (last.askedBy !== actor.accountId) return refuse('NOT_ALLOWED');
  await cancelRun(deps.db, last.id, deps.clock.now());
  return ok(null);
}
