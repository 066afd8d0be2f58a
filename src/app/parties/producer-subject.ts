import type { Actor } from '#domain/access/authorize.ts';
import type { Standing } from '#domain/acts/subject.ts';
import {
  PRODUCER,
  type ProducerActData,
  type ProducerActKind,
  type ProducerActs,
  type ProducerState,
} from '#domain/parties/producer-acts.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findProducer, lockProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { perform, type KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';
import type { Deps } from '../deps.ts';

export interface ProducerRequest extends KeyedInput {
  readonly producerId: string;
}

/** A producer in the tables; its products, pictures and pages wait behind the same lock. */
export const PRODUCERS: StoredSubject<
  ProducerActs,
  ProducerState,
  Standing<ProducerState>,
  ProducerRow,
  ProducerRequest
> = {
  rules: PRODUCER,
  idOf: ({ producerId }) => producerId,
  lock: async (trx, id) => ((await lockProducer(trx, id)) ? findProducer(trx, id) : undefined),
  targetOf: (_trx, _actor, { id, unitId }) => ({ producerId: id, unitId }),
};

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
