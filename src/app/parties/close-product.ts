import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkAlone } from '#domain/parties/closing.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { closeInput } from './close.input.ts';
import { actOnClosing, checkToClose, type ProductToClose } from './closings.ts';

export type CloseProduct = InferOutput<typeof closeInput> & ProductToClose;

/** The office closes one product of a producer, as `closeProducer` does; refuses as it does. */
export function closeProduct(
  deps: Deps,
  actor: Actor,
  input: CloseProduct,
): Promise<Result<ProducerActData['closeProduct']>> {
  return actOnClosing(deps, actor, 'closeProduct', input, async ({ trx }) => {
    const alone = checkAlone(input.kind);
    if (!alone.ok) return alone;
    const { producerId, productId } = input;
    const checked = await checkToClose(deps, trx, { producerId, productId }, input);
    return checked.ok ? ok({ productId, ...checked.value }) : checked;
  });
}
