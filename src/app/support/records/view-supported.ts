import type { Actor } from '#domain/access/authorize.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';

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
