import type { Actor } from '#domain/access/authorize.ts';
import type { Product } from '#domain/parties/product.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { insertProduct } from '#storage/parties/products.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { stateProduct } from '../facts/state-facts.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { PRODUCERS, type ProducerRequest } from './producer-subject.ts';
import { checkTypedProduct } from './check-typed-product.ts';

export interface AddProduct extends ProducerRequest {
  readonly product: Product;
}

/**
 * The producer adds a product; its leaf of Annex I gives it its criteria set (Đ2.2, Đ3.2). Refuses
 * what `checkTypedProduct` finds, and as `perform` does.
 */
export function addProduct(
  deps: Deps,
  actor: Actor,
  input: AddProduct,
): Promise<Result<ProducerActData['addProduct']>> {
  return inTransaction(deps.db, (trx) => addProductIn(deps, trx, actor, input));
}

/** The same in the transaction of what it belongs to. */
export async function addProductIn(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  input: AddProduct,
): Promise<Result<ProducerActData['addProduct']>> {
  const added = await perform(
    deps,
    trx,
    actor,
    PRODUCERS,
    'addProduct',
    input,
    async ({ row: producer, actId }) => {
      const product = checkTypedProduct(deps, producer, input.product);
      if (!product.ok) return product;
      const productId = deps.newId();
      const stating = { actId, source: 'form' } as const;
      await insertProduct(trx, {
        ...(await stateProduct(deps, trx, productId, product.value, stating)),
        id: productId,
        producerId: producer.id,
        isDemo: producer.isDemo,
        createdAt: deps.clock.now(),
      });
      return ok({ productId });
    },
  );
  return added.ok ? ok(added.value.data) : added;
}
