import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { insertMergeRequest } from '#storage/parties/merge-requests.ts';
import type { Deps } from '../deps.ts';
import type { requestMergeInput } from './merge.input.ts';
import { checkToMerge } from './merges.ts';
import { actOnProducer } from './producer-subject.ts';

export type RequestMerge = InferOutput<typeof requestMergeInput> & {
  /** The double, or what became another. */
  readonly producerId: string;
  readonly intoId: string;
};

/**
 * Commune or office asks that an entry be merged into another; nothing changes until a second person
 * confirms. Refuses what `checkToMerge` refuses, MERGE_ALREADY_ASKED, and as `actOnProducer` does.
 */
export function requestMerge(
  deps: Deps,
  actor: Actor,
  input: RequestMerge,
): Promise<Result<ProducerActData['requestMerge']>> {
  return actOnProducer(deps, actor, 'requestMerge', input, async (trx, double) => {
    const { intoId, kind, on, reason } = input;
    const checked = await checkToMerge(deps, trx, actor, double, { intoId, kind, on });
    if (!checked.ok) return checked;
    const id = deps.newId();
    const asked = await insertMergeRequest(trx, {
      ...{ id, producerId: double.id, intoId, productId: null, intoProductId: null },
      ...{ kind, undo: false, onDay: on, reason },
      ...{ requestedBy: actor.accountId, requestedAt: deps.clock.now() },
    });
    return asked ? ok({ requestId: id, into: intoId, kind }) : refuse('MERGE_ALREADY_ASKED');
  });
}
