import type { Actor } from '#domain/access/authorize.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import { checkClosing, checkFreeToClose, type Closing } from '#domain/parties/closing.ts';
import {
  type ProducerActData,
  type ProducerActs,
  type ProducerStanding,
} from '#domain/parties/producer-acts.ts';
import { lastDayInForce } from '#domain/recognition/certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { listCertificatesOf } from '#storage/parties/certificates.ts';
import { lockProductsToClose, projectClosings } from '#storage/parties/closings.ts';
import { familyOf } from '#storage/parties/families.ts';
import type { ProducerRow } from '#storage/parties/producers.ts';
import { perform } from '../acts/act-on.ts';
import type { Found } from '../acts/stored-subject.ts';
import type { Deps } from '../deps.ts';
import { PRODUCERS, type ProducerRequest } from './producer-subject.ts';

/** One product of a producer. */
export interface ProductToClose {
  readonly producerId: string;
  readonly productId: string;
}

type ClosingAct = 'closeProducer' | 'reopenProducer' | 'closeProduct' | 'reopenProduct';

/**
 * An act that closes or opens, in a transaction of its own, with what lists read of it. Refuses as
 * `perform` does, PRODUCER_CLOSED, PRODUCT_CLOSED and their opposites, and what `prepare` refuses.
 */
export function actOnClosing<Kind extends ClosingAct>(
  deps: Deps,
  actor: Actor,
  kind: Kind,
  request: ProducerRequest,
  prepare: (
    found: Found<ProducerActs, ProducerStanding, ProducerRow>,
  ) => Promise<Result<ProducerActData[Kind]>>,
): Promise<Result<ProducerActData[Kind]>> {
  return inTransaction(deps.db, async (trx) => {
    const acted = await perform(deps, trx, actor, PRODUCERS, kind, request, prepare);
    if (!acted.ok) return acted;
    await projectClosings(trx, request.producerId, acted.value.standing);
    return ok(acted.value.data);
  });
}

/** What is closed: a producer with all its products, or one of them. */
export interface ToClose {
  readonly producerId: string;
  readonly productId?: string;
}

/**
 * Whether a closing may stand, its products locked until the transaction ends. Refuses NOT_FOUND for a
 * product that is not the producer's or is closed, what `checkClosing` refuses, and what stands in the
 * way by name (`checkFreeToClose`).
 */
export async function checkToClose(
  deps: Deps,
  trx: Trx,
  what: ToClose,
  closing: Closing,
): Promise<Result<Closing>> {
  const today = deps.clock.today();
  const checked = checkClosing(closing, what.productId ?? what.producerId, today);
  if (!checked.ok) return checked;
  // A closed producer would leave those that are read through it without a holder.
  const producerIds =
    what.productId === undefined
      ? await familyOf(trx, [what.producerId], today)
      : [what.producerId];
  const products = await lockProductsToClose(trx, { ...what, producerIds }, LAST_STATES);
  if (what.productId !== undefined && products.length === 0) return refuse('NOT_FOUND');
  const certificates = await listCertificatesOf(
    trx,
    products.map(({ id }) => id),
  );
  const inTheWay = products.map(({ id, name, hasOpenDossier }) => ({
    product: name,
    hasOpenDossier,
    starUntil: certificates
      .filter(({ productId }) => productId === id)
      .map(lastDayInForce)
      .reduce(
        (one, other) => (other !== null && (one === null || other > one) ? other : one),
        null,
      ),
  }));
  const free = checkFreeToClose(checked.value, inTheWay, today);
  return free.ok ? checked : free;
}
