import type { Actor } from '#domain/access/authorize.ts';
import { checkAct, verbsOf } from '#domain/acts/subject.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import {
  checkClosing,
  checkFreeToClose,
  namesAnother,
  type Closing,
} from '#domain/parties/closing.ts';
import {
  PRODUCER,
  type ProducerActData,
  type ProducerActs,
  type ProducerStanding,
} from '#domain/parties/producer-acts.ts';
import { lastDayInForce } from '#domain/recognition/certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { listCertificatesOf } from '#storage/parties/certificates.ts';
import { lockProductsToClose, projectClosings } from '#storage/parties/closings.ts';
import type { ProducerRow } from '#storage/parties/producers.ts';
import { perform } from '../acts/act-on.ts';
import { record } from '../acts/record.ts';
import type { Found } from '../acts/stored-subject.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { checkProductOpen, PRODUCERS, type ProducerRequest } from './producer-subject.ts';

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
  const products = await lockProductsToClose(trx, what, LAST_STATES);
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

export interface CloseWithin extends ToClose {
  readonly closing: Closing;
  /** The act from which this one follows. */
  readonly batchId: string;
}

/**
 * Closes what an import entered, in the transaction and batch of its undoing. The right is asked where
 * the producer lies. Refuses NOT_FOUND, NOT_ALLOWED, PRODUCER_CLOSED, PRODUCT_CLOSED, and what
 * `checkToClose` refuses; a double or a change into another is the work of two people and is no part of it.
 */
export async function closeWithin(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  { producerId, productId, closing, batchId }: CloseWithin,
): Promise<Result<ProducerStanding>> {
  const kind = productId === undefined ? 'closeProducer' : 'closeProduct';
  if (namesAnother(closing.kind))
    throw new Error(`${closing.kind} is confirmed by a second person`);
  const row = await PRODUCERS.lock(trx, producerId);
  if (!row) return refuse('NOT_FOUND');
  const [verb] = verbsOf(PRODUCER, kind);
  if (verb === undefined) throw new Error(`nobody may ${kind}`);
  const role = allow(deps, actor, verb, { producerId, unitId: row.unitId });
  if (!role.ok) return role;
  const before = await readStanding(trx, PRODUCER, producerId);
  const fits = checkAct(PRODUCER, before, kind, role.value);
  if (!fits.ok) return fits;
  const open = checkProductOpen(kind, before, productId);
  if (!open.ok) return open;
  const checked = await checkToClose(
    deps,
    trx,
    { producerId, ...(productId && { productId }) },
    closing,
  );
  if (!checked.ok) return checked;
  const act = { id: producerId, role: role.value, before, idempotencyKey: null, batchId };
  const after =
    productId === undefined
      ? await record(deps, trx, actor, PRODUCERS, {
          ...act,
          kind: 'closeProducer',
          data: checked.value,
        })
      : await record(deps, trx, actor, PRODUCERS, {
          ...act,
          kind: 'closeProduct',
          data: { productId, ...checked.value },
        });
  if (after.ok) await projectClosings(trx, producerId, after.value);
  return after;
}
