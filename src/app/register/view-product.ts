import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Closing } from '#domain/parties/closing.ts';
import { PRODUCER } from '#domain/parties/producer-acts.ts';
import { certificateStateOn, lastDayInForce } from '#domain/recognition/certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { listCameFrom, type CameFrom } from '#storage/parties/families.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { viewProductHistory, type FactHistory } from '../facts/view-history.ts';
import { viewProduct, type ProductView, type StarOfProduct } from '../parties/view-product.ts';
import { expiringDays } from '../regulation/home-settings.ts';

/** A certificate of a product as it stood on the day that is looked at. */
export interface StarOnDay extends StarOfProduct {
  /** False: it was issued after that day. */
  readonly isIssued: boolean;
  readonly lastDay: PlainDate | null;
}

/** A product in the register with its whole history, seen on a day. */
export interface RegisteredProductView {
  readonly history: FactHistory<'product'>;
  readonly producer: { readonly id: string; readonly name: string; readonly unitId: string };
  readonly closing: Closing | null;
  /** What it is the same as, or became; null: it is neither. */
  readonly into: { readonly id: string; readonly name: string } | null;
  /** What was merged into it, or became it. */
  readonly cameFrom: readonly CameFrom[];
  /** Its producer is closed, so that it can only be opened with it. */
  readonly producerClosed: boolean;
  readonly certificates: readonly StarOnDay[];
  readonly dossiers: ProductView['dossiers'];
  readonly set: ProductView['set'];
  readonly may: { readonly close: boolean; readonly edit: boolean; readonly merge: boolean };
}

/** One product of the register as of a day. Refuses NOT_FOUND, NOT_ALLOWED, REGISTER_DAY_AHEAD. */
export async function viewRegisteredProduct(
  deps: Deps,
  actor: Actor,
  id: string,
  asked: PlainDate | null,
): Promise<Result<RegisteredProductView>> {
  const today = deps.clock.today();
  const day = asked ?? today;
  const view = await viewProduct(deps, actor, id);
  if (!view.ok) return view;
  const { product, certificates, dossiers, set } = view.value;
  const producer = await findProducer(deps.db, product.producerId);
  if (!producer) return refuse('NOT_FOUND');
  const where = { producerId: producer.id, unitId: producer.unitId };
  const allowed = allow(deps, actor, 'register.view', where);
  if (!allowed.ok) return allowed;
  if (day > today) return refuse('REGISTER_DAY_AHEAD', {}, 'ngay');
  const history = await viewProductHistory(deps, actor, id, day);
  if (!history.ok) return history;
  const standing = await readStanding(deps.db, PRODUCER, producer.id);
  const warned = await expiringDays(deps);
  const closing = standing.closedProducts[id] ?? null;
  const other = closing?.into === undefined ? undefined : await findProduct(deps.db, closing.into);
  const into = other ? { id: other.id, name: other.name } : null;
  return ok({
    history: history.value,
    producer: { id: producer.id, name: producer.legalName, unitId: producer.unitId },
    ...{ closing, into, cameFrom: await listCameFrom(deps.db, id) },
    producerClosed: standing.closing !== null,
    certificates: certificates.map((one) => ({
      ...one,
      state: certificateStateOn(one, day, warned),
      isIssued: one.validFrom <= day,
      lastDay: lastDayInForce(one),
    })),
    dossiers,
    set,
    may: {
      close: allow(deps, actor, 'producer.close', where).ok,
      edit: allow(deps, actor, 'register.edit', where).ok,
      merge: allow(deps, actor, 'producer.merge', where).ok,
    },
  });
}
