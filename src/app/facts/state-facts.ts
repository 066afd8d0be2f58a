import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Correction } from '#domain/facts/correction.ts';
import type { Fact, FactSource } from '#domain/facts/fact.ts';
import { restate, type ValuesGiven } from '#domain/facts/restate.ts';
import { factsOfProducer, factsOfProduct, producerFrom, productFrom } from '#domain/facts/rows.ts';
import type { FactSubject } from '#domain/facts/values.ts';
import type { RegisteredProducer } from '#domain/parties/registered-producer.ts';
import type { Product } from '#domain/parties/product.ts';
import type { Trx } from '#storage/database.ts';
import { insertStatement } from '#storage/facts/insert-statement.ts';
import { listFacts } from '#storage/facts/list-facts.ts';
import type { Deps } from '../deps.ts';

/** How somebody comes to say it. */
export interface Stating {
  /** The act of the same transaction. */
  readonly actId: string;
  readonly source: FactSource;
  readonly sourceId?: string;
  /** What stood there was wrong since a day, or all along; else it changes today. */
  readonly correction?: Correction | null;
  /** The first day on which it is known to be true; left out: today. */
  readonly since?: PlainDate;
  /** The act enters it: nothing was ever said of it, so nothing is looked up. */
  readonly fresh?: boolean;
}

/**
 * Says what is true of a producer from today on: states each fact that is not so already, in the
 * transaction of the act, and gives the row that the facts come to. The caller locked the producer.
 */
export async function stateProducer(
  deps: Deps,
  trx: Trx,
  id: string,
  producer: RegisteredProducer,
  stating: Stating,
): Promise<RegisteredProducer> {
  return producerFrom(await state(deps, trx, ['producer', id], factsOfProducer(producer), stating));
}

/** Says what is true of a product, as `stateProducer` does. */
export async function stateProduct(
  deps: Deps,
  trx: Trx,
  id: string,
  product: Product,
  stating: Stating,
): Promise<Product> {
  return productFrom(await state(deps, trx, ['product', id], factsOfProduct(product), stating));
}

/** Says what is true of an entry of a further register; its row is written by the caller. */
export async function stateEntry(
  deps: Deps,
  trx: Trx,
  id: string,
  given: ValuesGiven<'entry'>,
  stating: Stating,
): Promise<void> {
  await state(deps, trx, ['entry', id], given, stating);
}

async function state<Of extends FactSubject>(
  deps: Deps,
  trx: Trx,
  [subjectKind, subjectId]: readonly [Of, string],
  given: ValuesGiven<Of>,
  { actId, source, sourceId, correction, since, fresh }: Stating,
): Promise<readonly Fact<Of>[]> {
  const today = deps.clock.today();
  const before = fresh ? [] : await listFacts(trx, subjectKind, subjectId);
  const facts = restate(
    before,
    given,
    correction
      ? { way: 'correction', day: correction.since, today }
      : { way: 'change', day: since ?? today },
  );
  if (facts.length === 0) return before;
  const id = deps.newId();
  await insertStatement(trx, {
    id,
    subjectKind,
    subjectId,
    source,
    sourceId: sourceId ?? null,
    actId,
    statedAt: deps.clock.now(),
    statedOn: today,
    reason: correction?.reason ?? '',
    facts: facts.map((fact) => ({ ...fact, nonce: deps.newId() })),
  });
  if (!fresh) return listFacts(trx, subjectKind, subjectId);
  return facts.map((fact) => ({ ...fact, statementId: id, order: 1, knownOn: today }));
}
