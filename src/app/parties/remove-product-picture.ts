import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { deletePicture } from '#storage/parties/pictures.ts';
import { findProduct } from '#storage/parties/products.ts';
import type { Deps } from '../deps.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { actOnProducer } from './producer-subject.ts';
import type { removeProductPictureInput } from './remove-product-picture.input.ts';
import { refreshPublicPage } from './public-texts.ts';

export interface RemoveProductPicture extends InferOutput<typeof removeProductPictureInput> {
  readonly productId: string;
}

/** Takes a picture off a product; people see it until somebody has looked at its page without it. Refuses NOT_FOUND, and as `actOnProducer` does. */
export function removeProductPicture(
  deps: Deps,
  actor: Actor,
  input: RemoveProductPicture,
): Promise<Result<ProducerActData['removePicture']>> {
  const { productId, fileId } = input;
  return actOnProducer(deps, actor, 'removePicture', input, async (trx, producer) => {
    const product = await findProduct(trx, productId);
    if (product?.producerId !== producer.id) return refuse('NOT_FOUND');
    const removed = await deletePicture(trx, productId, fileId);
    if (!removed) return refuse('NOT_FOUND');
    await refreshPublicPage(deps, trx, productId);
    return ok({ productId, fileId });
  });
}
