import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkAlone } from '#domain/parties/closing.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { reopenInput } from './close.input.ts';
import { actOnClosing, type ProductToClose } from './closings.ts';

export type ReopenProduct = InferOutput<typeof reopenInput> & ProductToClose;

/**
 * The office opens a closed product again. Refuses PRODUCT_NOT_CLOSED, CLOSING_NEEDS_TWO,
 * PRODUCER_CLOSED while its producer is, and as `actOnClosing` does.
 */
export function reopenProduct(
  deps: Deps,
  actor: Actor,
  input: ReopenProduct,
): Promise<Result<ProducerActData['reopenProduct']>> {
  const { productId, reason } = input;
  return actOnClosing(deps, actor, 'reopenProduct', input, ({ standing }) => {
    const alone = checkAlone(standing.closedProducts[productId]?.kind);
    return Promise.resolve(alone.ok ? ok({ productId, reason }) : alone);
  });
}
