import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { insertMergeRequest } from '#storage/parties/merge-requests.ts';
import { findProduct } from '#storage/parties/products.ts';
import type { Deps } from '../deps.ts';
import type { ProductToClose } from './closings.ts';
import type { requestMergeInput } from './merge.input.ts';
import { checkProductsToMerge } from './product-merges.ts';
import { actOnProducer } from './producer-subject.ts';

export type RequestProductMerge = InferOutput<typeof requestMergeInput> &
  ProductToClose & {
    /** The product that is kept, or that it became. */
    readonly intoId: string;
  };

/**
 * Commune or office asks that a product be merged into another, as `requestMerge` does for producers. Refuses
 * NOT_FOUND for a product that is not the producer's, what `checkProductsToMerge` refuses, MERGE_ALREADY_ASKED,
 * and as `actOnProducer` does.
 */
export function requestProductMerge(
  deps: Deps,
  actor: Actor,
  input: RequestProductMerge,
): Promise<Result<ProducerActData['requestProductMerge']>> {
  return actOnProducer(deps, actor, 'requestProductMerge', input, async (trx, producer) => {
    const { productId, intoId, kind, on, reason } = input;
    const double = await findProduct(trx, productId);
    if (double?.producerId !== producer.id) return refuse('NOT_FOUND');
    const into = await checkProductsToMerge(deps, trx, actor, double, { intoId, kind, on });
    if (!into.ok) return into;
    const id = deps.newId();
    const asked = await insertMergeRequest(trx, {
      ...{ id, producerId: producer.id, intoId: into.value.producerId },
      ...{ productId, intoProductId: intoId, kind, undo: false, onDay: on, reason },
      ...{ requestedBy: actor.accountId, requestedAt: deps.clock.now() },
    });
    return asked
      ? ok({ productId, requestId: id, into: intoId, kind })
      : refuse('MERGE_ALREADY_ASKED');
  });
}
