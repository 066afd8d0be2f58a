import { reachOf, type Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { familyOf } from '#storage/parties/families.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { listOfProducer } from '#storage/support/records/of-producer.ts';
import { sumRewardsOf } from '#storage/support/records/rewards-paid.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';

/** What a producer has received, of all years; rewards are summed beside it, and stand in neither number twice. */
export interface SupportedView {
  readonly rows: Awaited<ReturnType<typeof listOfProducer>>['rows'];
  readonly total: number;
  readonly spent: number;
  readonly rewards: number;
}

const SHOWN = 10;
const OWN_SHOWN = 200;

/** What was done for a producer, and for those that it took over, as the register shows it. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function viewSupported(
  deps: Deps,
  actor: Actor,
  producerId: string,
): Promise<Result<SupportedView>> {
  const producer = await findProducer(deps.db, producerId);
  if (!producer) return refuse('NOT_FOUND');
  const { unitId } = producer;
  const allowed = allow(deps, actor, 'support.view', { unitId });
  return allowed.ok ? ok(await supportedOf(deps, [producerId], SHOWN)) : allowed;
}

/** The same for the producer's own account. */
export function viewOwnSupport(deps: Deps, actor: Actor): Promise<SupportedView> {
  const { producerIds } = reachOf(actor, 'support.own', deps.clock.today());
  return supportedOf(deps, [...producerIds], OWN_SHOWN);
}

async function supportedOf(
  deps: Deps,
  producerIds: readonly string[],
  limit: number,
): Promise<SupportedView> {
  const family = await familyOf(deps.db, producerIds, deps.clock.today());
  const found = await listOfProducer(deps.db, family, limit);
  return { ...found, rewards: await sumRewardsOf(deps.db, family) };
}

/** The name of a producer within reach, by which a list is narrowed; null: there is none, or it is not this reader's. */
export async function nameOfProducer(
  deps: Deps,
  actor: Actor,
  producerId: string,
): Promise<string | null> {
  const producer = await findProducer(deps.db, producerId);
  if (!producer) return null;
  const { unitId, legalName } = producer;
  return allow(deps, actor, 'producer.view', { unitId, producerId }).ok ? legalName : null;
}
