import type { Actor } from '#domain/access/authorize.ts';
import type { Producer, ProducerInput } from '#domain/parties/producer.ts';
import { slugOf } from '#domain/parties/slug.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { insertProducer } from '#storage/parties/insert-producer.ts';
import { findByIdentifier } from '#storage/parties/producers.ts';
import type { Deps } from '../deps.ts';
import { begin } from '../acts/begin.ts';
import { stateProducer } from '../facts/state-facts.ts';
import { PRODUCERS } from './producer-subject.ts';
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
    const where = { unitId: input.producer.unitId };
    const entered = await begin(
      deps,
      trx,
      actor,
      PRODUCERS,
      'registerProducer',
      where,
      input,
      async (actId) => {
        const checked = checkTypedProducer(deps, input.producer);
        if (!checked.ok) return checked;
        const id = deps.newId();
        const stating = { actId, source: 'officer' } as const;
        // Entered first: of two at once only one gets past here, and the other must leave no facts.
        if (!(await enter(deps, trx, id, checked.value)))
          return refuse('PRODUCER_ALREADY_REGISTERED', {}, 'identifier');
        await stateProducer(deps, trx, id, checked.value, stating);
        return ok({ id, data: { version: 1 } });
      },
    );
    return entered.ok ? ok({ producerId: entered.value }) : entered;
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
