import type { Actor } from '#domain/access/authorize.ts';
import type { Producer, ProducerInput } from '#domain/parties/producer.ts';
import { slugOf } from '#domain/parties/slug.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findRequest } from '#storage/acts/find-request.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { insertProducer } from '#storage/parties/insert-producer.ts';
import { findByIdentifier } from '#storage/parties/producers.ts';
import { allow } from '../allow.ts';
import { recordAct } from '../acts/record-act.ts';
import type { Deps } from '../deps.ts';
import { stateProducer } from '../facts/state-facts.ts';
import type { ProducerActData } from './act-on-producer.ts';
import { checkTypedProducer } from './check-typed-producer.ts';

export interface RegisterProducer {
  readonly producer: ProducerInput;
  readonly idempotencyKey: string;
}

/**
 * The commune or the office enters a producer into the register, so that an account can be given for
 * it. Refuses NOT_ALLOWED outside the actor's reach, every mistake at once (`checkTypedProducer`), and
 * PRODUCER_ALREADY_REGISTERED. The same request sent twice enters one producer.
 */
export function registerProducer(
  deps: Deps,
  actor: Actor,
  input: RegisterProducer,
): Promise<Result<{ producerId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    const allowed = allow(deps, actor, 'producer.register', { unitId: input.producer.unitId });
    if (!allowed.ok) return allowed;
    const request = {
      actor,
      kind: 'registerProducer',
      idempotencyKey: input.idempotencyKey,
      asked: input,
    };
    const before = await findRequest(trx, request);
    if (!before.ok) return before;
    if (before.value !== null) return ok({ producerId: before.value.subjectId });
    const checked = checkTypedProducer(deps, input.producer);
    if (!checked.ok) return checked;
    const [producerId, actId] = [deps.newId(), deps.newId()];
    const stating = { actId, source: 'officer' } as const;
    // Entered first: of two at once only one gets past here, and the other must leave no facts.
    if (!(await enter(deps, trx, producerId, checked.value))) {
      // The same form may have come twice at once: the other one has just been written.
      const twin = await findRequest(trx, request);
      if (!twin.ok) return twin;
      if (twin.value !== null) return ok({ producerId: twin.value.subjectId });
      return refuse('PRODUCER_ALREADY_REGISTERED', {}, 'identifier');
    }
    await stateProducer(deps, trx, producerId, checked.value, stating);
    const data: ProducerActData['registerProducer'] = { version: 1 };
    const recorded = await recordAct(deps, trx, actor, {
      id: actId,
      subjectKind: 'producer',
      subjectId: producerId,
      afterSeq: 0,
      kind: 'registerProducer',
      role: allowed.value,
      data,
      idempotencyKey: input.idempotencyKey,
      asked: input,
    });
    return recorded.ok ? ok({ producerId }) : recorded;
  });
}

/** Under the first free slug of its name; false when the register has its identifier. */
async function enter(deps: Deps, trx: Trx, id: string, producer: Producer): Promise<boolean> {
  for (let nth = 1; ; nth += 1) {
    const entered = await insertProducer(trx, {
      ...producer,
      id,
      slug: slugOf(producer.legalName, nth),
      isDemo: deps.demo,
      createdAt: deps.clock.now(),
    });
    if (entered) return true;
    if (await findByIdentifier(trx, producer.identifier)) return false;
  }
}
