import type { Actor } from '#domain/access/authorize.ts';
import { checkRegulation, type RegulationInput } from '#domain/regulation/check-regulation.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { isPublished, publishRegulation as write } from '#storage/regulation/publish-regulation.ts';
import { inTransaction } from '#storage/database.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';

export interface PublishRegulation extends RegulationInput {
  readonly unitId: string;
  /** A new id: the version gets it, so that the same form sent twice publishes one. */
  readonly idempotencyKey: string;
}

/**
 * The head of the office publishes the Regulation (Quy chế, Đ7.3b) as the province signed it. A
 * published version never changes: a mistake is put right by another version. Refuses NOT_ALLOWED,
 * NOT_FOUND for a unit that is no province today, KEY_USED_FOR_ANOTHER when the form was published
 * with other content, and what `checkRegulation` does.
 */
export async function publishRegulation(
  deps: Deps,
  actor: Actor,
  { unitId, idempotencyKey, ...input }: PublishRegulation,
): Promise<Result<{ regulationId: string }>> {
  const allowed = allow(deps, actor, 'regulation.publish', { unitId });
  if (!allowed.ok) return allowed;
  const today = deps.clock.today();
  if (!deps.units.unitsOfLevel('province', today).some(({ id }) => id === unitId))
    return refuse('NOT_FOUND');
  const version = checkRegulation(input, today);
  if (!version.ok) return version;
  return inTransaction(deps.db, async (trx) => {
    const publishedAt = deps.clock.now();
    const row = { ...version.value, id: idempotencyKey, unitId, publishedAt };
    if (await write(trx, row)) return ok({ regulationId: idempotencyKey });
    const same = await isPublished(trx, row);
    return same ? ok({ regulationId: idempotencyKey }) : refuse('KEY_USED_FOR_ANOTHER');
  });
}
