import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { beginOf } from '#domain/facts/edit.ts';
import type { FactSubject } from '#domain/facts/values.ts';
import { wholeProducer } from '#domain/parties/registered-producer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Unit } from '#domain/units/unit.ts';
import { listFacts } from '#storage/facts/list-facts.ts';
import { findProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { findProduct, type ProductRow } from '#storage/parties/products.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { listRegisterCommunes } from '../parties/list-register-communes.ts';

/** A producer as the form for its edit begins. */
export interface ProducerEdit {
  readonly producer: ProducerRow;
  /** The first day of which the register says anything. */
  readonly begin: PlainDate;
  /** False: an older list gave it, and something the forms ask for is not known. */
  readonly isWhole: boolean;
  /** Where it can be moved to: today's communes within reach. */
  readonly communes: readonly Unit[];
}

/** Refuses NOT_FOUND, and NOT_ALLOWED also to whoever may not see what is a person's: it stands in the form. */
export async function viewProducerEdit(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<ProducerEdit>> {
  const producer = await findProducer(deps.db, id);
  if (!producer) return refuse('NOT_FOUND');
  const where = { producerId: id, unitId: producer.unitId };
  for (const verb of ['register.edit', 'producer.viewPersonal'] as const) {
    const allowed = allow(deps, actor, verb, where);
    if (!allowed.ok) return allowed;
  }
  return ok({
    producer,
    begin: await begin(deps, 'producer', id),
    isWhole: wholeProducer(producer) !== null,
    communes: listRegisterCommunes(deps, actor, 'register.edit'),
  });
}

/** A product as the form for its edit begins. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function viewProductEdit(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly product: ProductRow; readonly begin: PlainDate }>> {
  const product = await findProduct(deps.db, id);
  const producer = product && (await findProducer(deps.db, product.producerId));
  if (!product || !producer) return refuse('NOT_FOUND');
  const where = { producerId: producer.id, unitId: producer.unitId };
  const allowed = allow(deps, actor, 'register.edit', where);
  if (!allowed.ok) return allowed;
  return ok({ product, begin: await begin(deps, 'product', id) });
}

async function begin(deps: Deps, of: FactSubject, id: string): Promise<PlainDate> {
  return beginOf(await listFacts(deps.db, of, id)) ?? deps.clock.today();
}
