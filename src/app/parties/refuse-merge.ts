import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findOpenMerge, settleMerge } from '#storage/parties/merge-requests.ts';
import type { Deps } from '../deps.ts';
import type { refuseMergeInput } from './merge.input.ts';
import { actOnProducer } from './producer-subject.ts';

export type RefuseMerge = InferOutput<typeof refuseMergeInput> & {
  readonly producerId: string;
  /** Of a request about a product. */
  readonly productId?: string;
};

/**
 * A request for a merge or its undoing ends without it: refused, or taken back by whoever asked. Refuses
 * NOT_FOUND without an open request of that id, and as `actOnProducer` does.
 */
export function refuseMerge(
  deps: Deps,
  actor: Actor,
  input: RefuseMerge,
): Promise<Result<ProducerActData['refuseMerge']>> {
  return actOnProducer(deps, actor, 'refuseMerge', input, async (trx, double) => {
    const request = await findOpenMerge(trx, double.id, input.productId);
    if (request?.id !== input.requestId) return refuse('NOT_FOUND');
    const how = { as: 'refused', by: actor.accountId, at: deps.clock.now() } as const;
    await settleMerge(trx, request.id, how);
    const { productId, reason } = input;
    return ok({ requestId: request.id, reason, ...(productId === undefined ? {} : { productId }) });
  });
}
