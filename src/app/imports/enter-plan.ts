import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { listedPaper, type ListOf } from '#domain/imports/listed-paper.ts';
import type { ImportPlan, PlannedStar } from '#domain/imports/plan-import.ts';
import { PRODUCER, type ProducerStanding } from '#domain/parties/producer-acts.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { insertProduct } from '#storage/parties/products.ts';
import { stateProducer, stateProduct, type Stating } from '../facts/state-facts.ts';
import { record } from '../acts/record.ts';
import { enterProducer } from '../parties/enter-producer.ts';
import { PRODUCERS } from '../parties/producer-subject.ts';
import { issueEarlier } from '../recognition/issue-earlier.ts';
import { enterEntries } from './enter-entries.ts';
import type { PlannedList } from './plan-list.ts';
import type { Watch } from './runs/watch.ts';
import type { Ledger } from '../recognition/issue-certificate.ts';

/** Of which list, for acts and facts, and whose it is, for papers. */
export interface EnteredFrom {
  readonly importId: string;
  readonly listOf: ListOf;
}

/** How many rows that cannot be entered are told at once. */
export const MOST_TOLD = 12;

/** Writes whatever a list is planned to add. Refuses as `enterPlan` and `enterEntries` do. */
export function enterPlanned(
  ledger: Ledger,
  { plan, entries }: Pick<PlannedList, 'plan' | 'entries'>,
  from: EnteredFrom,
  watch: Watch,
): Promise<Result<null>> {
  return entries === null
    ? enterPlan(ledger, plan, from, watch)
    : enterEntries(ledger, entries, from.importId, watch);
}

/**
 * Writes a plan into the register, in the transaction and batch of the act that confirms it: producers, then
 * their products, then certificates, the oldest of each product first. The caller has asked the rights.
 * Refuses with the row what cannot stand: IMPORT_ROW_REFUSED before what `issueEarlier` says, and
 * PRODUCER_ALREADY_REGISTERED; several rows at once.
 */
async function enterPlan(
  ledger: Ledger,
  plan: ImportPlan,
  from: EnteredFrom,
  watch: Watch,
): Promise<Result<null>> {
  const fresh = (some: readonly { readonly id: string | null }[]) =>
    some.filter(({ id }) => id === null).length;
  await watch.begin(fresh(plan.producers) + fresh(plan.products) + plan.stars.length);
  const producers = await enterProducers(ledger, plan, from, watch);
  if (!producers.ok) return producers;
  const products = await enterProducts(ledger, plan, producers.value, from, watch);
  if (!products.ok) return products;
  const refused: Refusal[] = [];
  for (const star of plan.stars) {
    const issued = await issueListed(ledger, plan, star, products.value, from.listOf);
    if (!issued.ok) refused.push(...ofRow(star.row, issued.refusals));
    if (refused.length >= MOST_TOLD) break;
    await watch.step();
  }
  const [first, ...rest] = refused;
  return first ? { ok: false, refusals: [first, ...rest] } : ok(null);
}

export function ofRow(row: number, refusals: readonly Refusal[]): readonly Refusal[] {
  return [
    refusal('IMPORT_ROW_REFUSED', { row }),
    ...refusals.map(({ code, data }) => ({ code, ...(data && { data }) })),
  ];
}

/** A producer of the plan, and what its acts come to, once they are known. */
interface EnteredProducer {
  readonly id: string;
  standing?: ProducerStanding;
}

/** All producers of the plan, in its order. */
async function enterProducers(
  { deps, trx, actor, role, batchId }: Ledger,
  plan: ImportPlan,
  { importId }: EnteredFrom,
  watch: Watch,
): Promise<Result<readonly EnteredProducer[]>> {
  const ids: EnteredProducer[] = [];
  for (const { id: known, row, producer, since } of plan.producers) {
    if (known !== null) {
      ids.push({ id: known });
      continue;
    }
    const id = deps.newId();
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
    ids.push({ id, standing: entered.value });
    await watch.step();
  }
  return ok(ids);
}

/** The ids of all products of the plan, in its order. */
async function enterProducts(
  { deps, trx, actor, role, batchId }: Ledger,
  plan: ImportPlan,
  producers: readonly EnteredProducer[],
  { importId }: EnteredFrom,
  watch: Watch,
): Promise<Result<readonly string[]>> {
  const ids: string[] = [];
  for (const { id: known, of, name, annexI, since } of plan.products) {
    const productId = known ?? deps.newId();
    ids.push(productId);
    if (known !== null) continue;
    const producer = producers[of];
    if (producer === undefined) throw new Error('a product has its producer in the plan');
    const { actId, ...stating } = stateOf(deps.newId(), importId, since);
    const product = { name, annexI, summary: '', story: '', packing: '' };
    await insertProduct(trx, {
      ...(await stateProduct(deps, trx, productId, product, { actId, ...stating })),
      ...{ id: productId, producerId: producer.id, isDemo: deps.demo, createdAt: deps.clock.now() },
    });
    // Its acts are read once, not anew for each of its products.
    const before = producer.standing ?? (await readStanding(trx, PRODUCER, producer.id));
    const entered = await record(deps, trx, actor, PRODUCERS, {
      ...{ id: producer.id, actId, role, batchId, idempotencyKey: null, before },
      kind: 'importProduct',
      data: { productId, importId },
    });
    if (!entered.ok) return entered;
    producer.standing = entered.value;
    await watch.step();
  }
  return ok(ids);
}

function stateOf(actId: string, sourceId: string, since: PlainDate | null): Stating {
  return { actId, source: 'import', sourceId, fresh: true, ...(since && { since }) };
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
