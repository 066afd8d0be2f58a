import type { Actor } from '#domain/access/authorize.ts';
import { checkRegulation, type RegulationInput } from '#domain/regulation/check-regulation.ts';
import { REGULATION } from '#domain/regulation/regulation-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { publishRegulation as write } from '#storage/regulation/publish-regulation.ts';
import { inTransaction } from '#storage/database.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';

export interface PublishRegulation extends RegulationInput, KeyedInput {
  readonly unitId: string;
}

/**
 * The head of the office publishes the Regulation (Quy chế, Đ7.3b) as the province signed it; the ledger
 * says who did. A published version never changes: a mistake is put
 * right by another version. Gives its id. Refuses NOT_FOUND for a unit that is no province today, what
 * `checkRegulation` does, and as `begin` does.
 */
export async function publishRegulation(
  deps: Deps,
  actor: Actor,
  input: PublishRegulation,
): Promise<Result<{ regulationId: string }>> {
  const { unitId } = input;
  const published = await inTransaction(deps.db, (trx) =>
    begin(deps, trx, actor, { rules: REGULATION }, 'publish', { unitId }, input, async () => {
      const today = deps.clock.today();
      if (!deps.units.unitsOfLevel('province', today).some(({ id }) => id === unitId))
        return refuse('NOT_FOUND');
      const version = checkRegulation(input, today);
      if (!version.ok) return version;
      const id = deps.newId();
      await write(trx, { ...version.value, id, unitId, publishedAt: deps.clock.now() });
      return ok({ id, data: { unitId, number: version.value.number } });
    }),
  );
  return published.ok ? ok({ regulationId: published.value }) : published;
}
