import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { listedPaper, type ListOf } from '#domain/imports/listed-paper.ts';
import type { ImportPlan, PlannedStar } from '#domain/imports/plan-import.ts';
import { PRODUCER } from '#domain/parties/producer-acts.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '#domain/result.ts';
import { insertProduct } from '#storage/parties/products.ts';
import { stateProducer, stateProduct, type Stating } from '../facts/state-facts.ts';
import { record } from '../acts/record.ts';
import { enterProducer } from '../parties/enter-producer.ts';
import { PRODUCERS } from '../parties/producer-subject.ts';
import { issueEarlier } from '../recognition/issue-earlier.ts';
import type { Ledger } from '../recognition/issue-certificate.ts';

/** Of which list, for acts and facts, and whose it is, for papers. */
export interface EnteredFrom {
  readonly importId: string;
  readonly listOf: ListOf;
}

/** How many rows that cannot be entered are told at once. */
const MOST_TOLD = 12;

/**
 * Writes a plan into the register, in the transaction and batch of the act that confirms it: producers, then
 * their products, then certificates, the oldest of each product first. The caller has asked the rights.
 * Refuses with the row what cannot stand: IMPORT_ROW_REFUSED before what `issueEarlier` says, and
 * PRODUCER_ALREADY_REGISTERED; several rows at once.
 */
export async function enterPlan(
  ledger: Ledger,
  plan: ImportPlan,
  from: EnteredFrom,
): Promise<Result<null>> {
  const producers = await enterProducers(ledger, plan, from);
  if (!producers.ok) return producers;
  const products = await enterProducts(ledger, plan, producers.value, from);
  const refused: Refusal[] = [];
  for (const star of plan.stars) {
    const issued = await issueListed(ledger, plan, star, products, from.listOf);
    if (!issued.ok) refused.push(...ofRow(star.row, issued.refusals));
    if (refused.length >= MOST_TOLD) break;
  }
  const [first, ...rest] = refused;
  return first ? { ok: false, refusals: [first, ...rest] } : ok(null);
}

function ofRow(row: number, refusals: readonly Refusal[]): readonly Refusal[] {
  return [
    refusal('IMPORT_ROW_REFUSED', { row }),
    ...refusals.map(({ code, data }) => ({ code, ...(data && { data }) })),
  ];
}

/** The ids of all producers of the plan, in its order. */
async function enterProducers(
  { deps, trx, actor, role, batchId }: Ledger,
  plan: ImportPlan,
  { importId }: EnteredFrom,
): Promise<Result<readonly string[]>> {
  const ids: string[] = [];
  for (const { id: known, row, producer, since } of plan.producers) {
    const id = known ?? deps.newId();
    ids.push(id);
    if (known !== null) continue;
    const { actId, ...stating } = stateOf(deps.newId(), importId, since);
    if (!(await enterProducer(deps, trx, id, producer))) {
      const [taken] = refuse('PRODUCER_ALREADY_REGISTERED').refusals;
      const [first, ...rest] = ofRow(row, [taken]);
      return { ok: false, refusals: [first ?? taken, ...rest] };
    }
    await stateProducer(deps, trx, id, producer, { actId, ...stating });
    const entered = await record(deps, trx, actor, PRODUCERS, {
      ...{ id, actId, role, batchId, idempotencyKey: null, before: PRODUCER.nothing() },
      kind: 'importProducer',
      data: { version: 1, importId },
    });
    if (!entered.ok) return entered;
  }
  return ok(ids);
}

/** The ids of all products of the plan, in its order. */
async function enterProducts(
  { deps, trx, actor, role, batchId }: Ledger,
  plan: ImportPlan,
  producers: readonly string[],
  { importId }: EnteredFrom,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { id: known, of, name, annexI, since } of plan.products) {
    const productId = known ?? deps.newId();
    ids.push(productId);
    if (known !== null) continue;
    const producerId = producers[of];
    if (producerId === undefined) throw new Error('a product has its producer in the plan');
    const { actId, ...stating } = stateOf(deps.newId(), importId, since);
    const product = { name, annexI, summary: '', story: '', packing: '' };
    await insertProduct(trx, {
      ...(await stateProduct(deps, trx, productId, product, { actId, ...stating })),
      ...{ id: productId, producerId, isDemo: deps.demo, createdAt: deps.clock.now() },
    });
    await record(deps, trx, actor, PRODUCERS, {
      ...{ id: producerId, actId, role, batchId, idempotencyKey: null },
      kind: 'importProduct',
      data: { productId, importId },
    });
  }
  return ids;
}

function stateOf(actId: string, sourceId: string, since: PlainDate | null): Stating {
  return { actId, source: 'import', sourceId, ...(since && { since }) };
}

function issueListed(
  ledger: Ledger,
  plan: ImportPlan,
  star: PlannedStar,
  products: readonly string[],
  listOf: ListOf,
) {
  const [planned, productId] = [plan.products[star.of], products[star.of]];
  const producer = planned && plan.producers[planned.of];
  if (!producer || productId === undefined) throw new Error('a star has its product in the plan');
  const names = { product: planned.name, producer: producer.producer.legalName };
  const paper = listedPaper(star, names, listOf, ledger.deps.criteria);
  return issueEarlier(ledger, { productId, paper });
}
