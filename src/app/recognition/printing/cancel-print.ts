import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { endPrint, findLastPrint } from '#storage/recognition/prints.ts';
import type { Deps } from '../../deps.ts';
import { wantedPrint, type PrintWish } from './print-wish.ts';
import { isOpen } from './view-print.ts';

/**
 * Ends a print that is being made: its worker stops after the papers in hand, and no file stays. One
 * that is done meanwhile stays as it is. Refuses NOT_FOUND as `wantedPrint` does, and NOT_ALLOWED to
 * whoever has not asked for it.
 */
export async function cancelPrint(
  deps: Deps,
  actor: Actor,
  wish: PrintWish,
): Promise<Result<null>> {
  const wanted = await wantedPrint(deps, actor, wish);
  if (!wanted.ok) return wanted;
  const last = await findLastPrint(deps.db, wanted.value.of);
  if (!last) return refuse('NOT_FOUND');
  if (!isOpen(last)) return ok(null);
  if (last.askedBy !== actor.accountId) return refuse('NOT_ALLOWED');
  await endPrint(deps.db, last.id, deps.clock.now());
  return ok(null);
}
