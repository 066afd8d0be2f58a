import { factsOfProduct, factsOfProducer } from '#domain/facts/rows.ts';
import { rowDiffers } from '#domain/facts/row-differs.ts';
import { PRODUCER } from '#domain/parties/producer-acts.ts';
import { refusal } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Trx } from '#storage/database.ts';
import { listFacts } from '#storage/facts/list-facts.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { closingsDiffer } from '#storage/parties/closings.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { listProducts } from '#storage/parties/products.ts';
import type { Finding } from './finding.ts';

/**
 * A producer's row and those of its products against the facts that were stated of them, and what lists
 * leave out against the acts that closed it.
 */
export async function checkProducer(trx: Trx, { id }: Subject): Promise<Finding> {
  const producer = await findProducer(trx, id);
  if (!producer) return refusal('LEDGER_ROW_DIFFERS', { id, name: 'id' });
  const wrong = rowDiffers(await listFacts(trx, 'producer', id), factsOfProducer(producer));
  if (wrong !== null) return refusal('LEDGER_ROW_DIFFERS', { id, name: wrong });
  if (await closingsDiffer(trx, id, await readStanding(trx, PRODUCER, id)))
    return refusal('LEDGER_ROW_DIFFERS', { id, name: 'closed_as' });
  for (const product of await listProducts(trx, id)) {
    const facts = await listFacts(trx, 'product', product.id);
    const name = rowDiffers(facts, factsOfProduct(product));
    if (name !== null) return refusal('LEDGER_ROW_DIFFERS', { id: product.id, name });
  }
  return null;
}
