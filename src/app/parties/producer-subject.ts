import type { Actor } from '#domain/access/authorize.ts';
import {
  PRODUCER,
  type ProducerActData,
  type ProducerActKind,
  type ProducerActs,
  type ProducerStanding,
  type ProducerState,
} from '#domain/parties/producer-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findProducer, lockProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { perform, type KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';
import type { Deps } from '../deps.ts';

export interface ProducerRequest extends KeyedInput {
  readonly producerId: string;
  /** Where the act is on one of its products. */
  readonly productId?: string;
}

/** A producer in the tables; its products, pictures and pages wait behind the same lock. */
export const PRODUCERS: StoredSubject<
  ProducerActs,
  ProducerState,
  ProducerStanding,
  ProducerRow,
  ProducerRequest
> = {
  rules: PRODUCER,
  idOf: ({ producerId }) => producerId,
  lock: async (trx, id) => ((await lockProducer(trx, id)) ? findProducer(trx, id) : undefined),
  targetOf: (_trx, _actor, { id, unitId }) => ({ producerId: id, unitId }),
  check: (_actor, kind, { standing }, { productId }) =>
    Promise.resolve(checkProductOpen(kind, standing, productId)),
};

/** What may be done to a product that is closed itself: its page may be taken down, its merge undone. */
const ON_CLOSED: readonly ProducerActKind[] = [
  'takeDownPage',
  'refusePage',
  'refuseMerge',
  'requestUndoProductMerge',
  'undoProductMerge',
];

/** A product that is closed itself is only opened again, or done with as `ON_CLOSED` says. */
export function checkProductOpen(
  kind: ProducerActKind,
  { closedProducts }: ProducerStanding,
  productId = '',
): Result<null> {
  const isClosed = Object.hasOwn(closedProducts, productId);
  if (kind === 'reopenProduct') return isClosed ? ok(null) : refuse('PRODUCT_NOT_CLOSED');
  return isClosed && !ON_CLOSED.includes(kind) ? refuse('PRODUCT_CLOSED') : ok(null);
}

/**
 * An act on a producer in a transaction of its own. The same request a second time changes nothing and
 * gives what the first one left. Refuses what `perform` and `change` refuse.
 */
export function actOnProducer<Kind extends ProducerActKind>(
  deps: Deps,
  actor: Actor,
  kind: Kind,
  request: ProducerRequest,
  change: (
    trx: Trx,
    producer: ProducerRow,
    actId: string,
  ) => Promise<Result<ProducerActData[Kind]>>,
): Promise<Result<ProducerActData[Kind]>> {
  return inTransaction(deps.db, async (trx) => {
    const acted = await perform(deps, trx, actor, PRODUCERS, kind, request, ({ row, actId }) =>
      change(trx, row, actId),
    );
    return acted.ok ? ok(acted.value.data) : acted;
  });
}
