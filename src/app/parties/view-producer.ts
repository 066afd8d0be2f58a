import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** A producer's entry as whoever may see it reads it. */
export interface ProducerView {
  readonly producer: ProducerRow;
  /** Street, commune and province as of today. */
  readonly address: string;
  /** Whether the actor may correct it. */
  readonly editable: boolean;
}

/** One producer. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function viewProducer(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<ProducerView>> {
  const producer = await findProducer(deps.db, id);
  if (!producer) return refuse('NOT_FOUND');
  const where = { producerId: producer.id, unitId: producer.unitId };
  const allowed = allow(deps, actor, 'producer.view', where);
  if (!allowed.ok) return allowed;
  return ok({
    producer,
    address: deps.units.fullAddress(producer.unitId, deps.clock.today(), producer.street),
    editable: allow(deps, actor, 'producer.edit', where).ok,
  });
}
