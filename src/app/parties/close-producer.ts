import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkAlone } from '#domain/parties/closing.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import type { Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { closeInput } from './close.input.ts';
import { actOnClosing, checkToClose } from './closings.ts';

export type CloseProducer = InferOutput<typeof closeInput> & { readonly producerId: string };

/**
 * The office closes a producer that stopped or was entered by mistake; its products go with it, nothing
 * is deleted. Refuses CLOSING_NEEDS_TWO, what `checkToClose` refuses, and as `actOnClosing` does.
 */
export function closeProducer(
  deps: Deps,
  actor: Actor,
  input: CloseProducer,
): Promise<Result<ProducerActData['closeProducer']>> {
  return actOnClosing(deps, actor, 'closeProducer', input, async ({ trx }) => {
    const alone = checkAlone(input.kind);
    return alone.ok ? checkToClose(deps, trx, { producerId: input.producerId }, input) : alone;
  });
}
