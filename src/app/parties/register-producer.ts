import type { Actor } from '#domain/access/authorize.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { begin } from '../acts/begin.ts';
import { stateProducer } from '../facts/state-facts.ts';
import { enterProducer } from './enter-producer.ts';
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
        if (!(await enterProducer(deps, trx, id, checked.value)))
          return refuse('PRODUCER_ALREADY_REGISTERED', {}, 'identifier');
        await stateProducer(deps, trx, id, checked.value, stating);
        return ok({ id, data: { version: 1 } });
      },
    );
    return entered.ok ? ok({ producerId: entered.value }) : entered;
  });
}
