import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findFile } from '#storage/files/files.ts';
import { insertPicture } from '#storage/parties/pictures.ts';
import { findProduct } from '#storage/parties/products.ts';
import type { Deps } from '../deps.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import type { addProductPictureInput } from './add-product-picture.input.ts';
import { actOnProducer } from './producer-subject.ts';
import { refreshPublicPage } from './public-texts.ts';

/** Most pictures of one product. */
export const MOST_PICTURES = 8;

export interface AddProductPicture extends InferOutput<typeof addProductPictureInput> {
  readonly productId: string;
}

/**
 * Shows an uploaded picture with a product. Refuses NOT_FOUND, FILE_MISSING, REQUIRED without words,
 * PICTURES_ENOUGH, and as `actOnProducer` does.
 */
export function addProductPicture(
  deps: Deps,
  actor: Actor,
  input: AddProductPicture,
): Promise<Result<ProducerActData['addPicture']>> {
  const { productId, fileId, alt } = input;
  return actOnProducer(deps, actor, 'addPicture', input, async (trx, producer) => {
    const product = await findProduct(trx, productId);
    if (product?.producerId !== producer.id) return refuse('NOT_FOUND');
    const file = await findFile(trx, fileId);
    const isOurs = file?.producerId === producer.id && file.mime === 'image/webp';
    if (!isOurs) return refuse('FILE_MISSING', {}, 'fileId');
    if (alt === '') return refuse('REQUIRED', {}, 'alt');
    if (product.pictures.length >= MOST_PICTURES)
      return refuse('PICTURES_ENOUGH', { most: MOST_PICTURES }, 'fileId');
    await insertPicture(trx, { productId, fileId, alt });
    await refreshPublicPage(deps, trx, productId);
    return ok({ productId, fileId });
  });
}
