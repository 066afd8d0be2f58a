import { addProduct } from '#app/parties/add-product.ts';
import { addPictures, type StoredPictures } from './load-pictures.ts';
import { personKeyOf, type Ids } from './load-producers.ts';
import { producerOf } from './producers.ts';
import { PRODUCTS } from './products.ts';
import { done, type Stage } from './stage.ts';
import { REGISTRATION } from './timeline.ts';

/** On the second day each producer's person adds its products with their pictures. */
export async function loadProducts(
  stage: Stage,
  producerIds: Ids,
  pictures: StoredPictures,
): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const [index, product] of PRODUCTS.entries()) {
    stage.begin(`product/${product.key}`, REGISTRATION, 8 * 60 + index * 7);
    const actor = stage.actor(personKeyOf(producerOf(product.producer)));
    const producerId = producerIds.get(product.producer) ?? '';
    const { name, annexI, summary, story, packing } = product;
    const { productId } = done(
      product.key,
      await addProduct(stage.deps, actor, {
        producerId,
        idempotencyKey: stage.deps.newId(),
        product: { name, annexI, summary, story, packing },
      }),
    );
    await addPictures(stage, actor, { product, producerId, productId, pictures });
    ids.set(product.key, productId);
  }
  return ids;
}
