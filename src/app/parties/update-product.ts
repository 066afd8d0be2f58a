import type { Actor } from '#domain/access/authorize.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import type { Product } from '#domain/parties/product.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { hasOpenDossier } from '#storage/dossier/insert-dossier.ts';
import { findProduct, updateProduct as write } from '#storage/parties/products.ts';
import type { Deps } from '../deps.ts';
import { actOnProducer, type ProducerActData, type ProducerRequest } from './act-on-producer.ts';
import { checkTypedProduct } from './check-typed-product.ts';

export interface UpdateProduct extends ProducerRequest {
  readonly productId: string;
  /** The version the page showed. */
  readonly seenVersion: number;
  readonly product: Product;
}

/**
 * The producer corrects what is said of a product. Its class stays while a dossier is under way,
 * since that dossier is filled in on the set of the class (Đ3.2). Refuses NOT_FOUND,
 * PRODUCT_CLASS_FIXED, CHANGED_MEANWHILE, what `checkTypedProduct` finds, and as `actOnProducer`.
 */
export function updateProduct(
  deps: Deps,
  actor: Actor,
  input: UpdateProduct,
): Promise<Result<ProducerActData['updateProduct']>> {
  return actOnProducer(
    deps,
    actor,
    'product.edit',
    'updateProduct',
    input,
    async (trx, producer) => {
      const before = await findProduct(trx, input.productId);
      if (before?.producerId !== producer.id) return refuse('NOT_FOUND');
      const product = checkTypedProduct(deps, producer.kind, input.product);
      if (!product.ok) return product;
      const reclassed = product.value.annexI !== before.annexI;
      if (reclassed && (await hasOpenDossier(trx, before.id, LAST_STATES)))
        return refuse('PRODUCT_CLASS_FIXED', {}, 'annexI');
      const written = await write(trx, before.id, input.seenVersion, product.value);
      if (!written) return refuse('CHANGED_MEANWHILE');
      return ok({ productId: before.id, version: input.seenVersion + 1 });
    },
  );
}
