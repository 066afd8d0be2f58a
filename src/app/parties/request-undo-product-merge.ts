import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { namesAnother } from '#domain/parties/closing.ts';
import { PRODUCER, type ProducerActData } from '#domain/parties/producer-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { insertMergeRequest } from '#storage/parties/merge-requests.ts';
import { findProduct } from '#storage/parties/products.ts';
import type { Deps } from '../deps.ts';
import type { ProductToClose } from './closings.ts';
import type { requestUndoMergeInput } from './merge.input.ts';
import { checkProductToPart } from './product-merges.ts';
import { actOnProducer } from './producer-subject.ts';

export type RequestUndoProductMerge = InferOutput<typeof requestUndoMergeInput> & ProductToClose;

/**
 * Commune or office asks that a merge of products be undone; a second person confirms. Refuses PRODUCT_NOT_CLOSED for
 * one that is not merged, MERGE_ALREADY_ASKED, what `checkProductToPart` does, and as `actOnProducer` does.
 */
export function requestUndoProductMerge(
  deps: Deps,
  actor: Actor,
  input: RequestUndoProductMerge,
): Promise<Result<ProducerActData['requestUndoProductMerge']>> {
  return actOnProducer(deps, actor, 'requestUndoProductMerge', input, async (trx, producer) => {
    const { productId, reason } = input;
    const { closedProducts } = await readStanding(trx, PRODUCER, producer.id);
    const closing = closedProducts[productId];
    const into = closing?.into === undefined ? undefined : await findProduct(trx, closing.into);
    if (!closing || !into || !namesAnother(closing.kind)) return refuse('PRODUCT_NOT_CLOSED');
    const free = await checkProductToPart(trx, productId);
    if (!free.ok) return free;
    const id = deps.newId();
    const asked = await insertMergeRequest(trx, {
      ...{ id, producerId: producer.id, intoId: into.producerId, productId },
      ...{ intoProductId: into.id, kind: closing.kind, undo: true, onDay: closing.on, reason },
      ...{ requestedBy: actor.accountId, requestedAt: deps.clock.now() },
    });
    return asked ? ok({ productId, requestId: id }) : refuse('MERGE_ALREADY_ASKED');
  });
}
