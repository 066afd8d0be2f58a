import { PRODUCER, type ProducerActKind } from '#domain/parties/producer-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Closing } from '#domain/parties/closing.ts';
import type { ActRole } from '#domain/acts/act.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { listRegisteredProducts, type RegisteredProduct } from '#storage/register/list-products.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { viewProducerHistory, type FactHistory } from '../facts/view-history.ts';
import { ask } from './ask.ts';

/** One act on a producer's entries: what, when and as what; the page says it in words. */
export interface RegisterAct {
  readonly kind: ProducerActKind;
  readonly on: PlainDate;
  readonly role: ActRole;
  readonly seq: number;
}

/** A producer in the register with its whole history, seen on a day. */
export interface RegisteredProducerView {
  readonly history: FactHistory<'producer'>;
  readonly unitId: string;
  readonly closing: Closing | null;
  /** Those of the day. */
  readonly products: readonly RegisteredProduct[];
  /** The newest first. */
  readonly acts: readonly RegisterAct[];
  readonly may: { readonly close: boolean; readonly edit: boolean; readonly personal: boolean };
}

/** More than any producer has. */
const ALL_ITS_PRODUCTS = 500;

/** One producer of the register as of a day. Refuses NOT_FOUND and NOT_ALLOWED, REGISTER_DAY_AHEAD. */
export async function viewRegisteredProducer(
  deps: Deps,
  actor: Actor,
  id: string,
  day: PlainDate | null,
): Promise<Result<RegisteredProducerView>> {
  const producer = await findProducer(deps.db, id);
  if (!producer) return refuse('NOT_FOUND');
  const where = { producerId: producer.id, unitId: producer.unitId };
  const allowed = allow(deps, actor, 'register.view', where);
  if (!allowed.ok) return allowed;
  const question = { ...NOTHING_ASKED, day: day ?? deps.clock.today() };
  const asked = await ask(deps, actor, question);
  if (!asked.ok) return asked;
  const history = await viewProducerHistory(deps, actor, id, day);
  if (!history.ok) return history;
  const acts = await listActs(deps.db, PRODUCER, id);
  const { reach, asOf } = asked.value;
  const { rows } = await listRegisteredProducts(deps.db, reach, asOf, {
    ...{ words: [], units: null, producerId: id, sectors: [], stars: [], standings: [] },
    ...{ closed: false, order: 'name', offset: 0, limit: ALL_ITS_PRODUCTS },
  });
  return ok({
    history: history.value,
    unitId: producer.unitId,
    closing: standingOf(PRODUCER, acts).closing,
    products: rows,
    acts: acts.map(({ kind, onDay: on, role, seq }) => ({ kind, on, role, seq })).reverse(),
    may: {
      close: allow(deps, actor, 'producer.close', where).ok,
      edit: allow(deps, actor, 'register.edit', where).ok,
      personal: allow(deps, actor, 'producer.viewPersonal', where).ok,
    },
  });
}

const NOTHING_ASKED = { text: '', unitId: null, stars: [], closed: false };
