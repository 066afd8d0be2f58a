import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { namesAnother } from '#domain/parties/closing.ts';
import { PRODUCER, type ProducerActData } from '#domain/parties/producer-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { insertMergeRequest } from '#storage/parties/merge-requests.ts';
import type { Deps } from '../deps.ts';
import type { requestUndoMergeInput } from './merge.input.ts';
import { checkToPart } from './merges.ts';
import { actOnProducer } from './producer-subject.ts';

export type RequestUndoMerge = InferOutput<typeof requestUndoMergeInput> & {
  readonly producerId: string;
};

/**
 * Commune or office asks that a merge be undone; a second person confirms. Refuses MERGE_ALREADY_ASKED, what `checkToPart` does,
 * and as `actOnProducer` does, an entry that is not merged by PRODUCER_NOT_CLOSED.
 */
export function requestUndoMerge(
  deps: Deps,
  actor: Actor,
  input: RequestUndoMerge,
): Promise<Result<ProducerActData['requestUndoMerge']>> {
  return actOnProducer(deps, actor, 'requestUndoMerge', input, async (trx, double) => {
    const { closing } = await readStanding(trx, PRODUCER, double.id);
    if (!closing?.into || !namesAnother(closing.kind)) return refuse('PRODUCER_NOT_CLOSED');
    const free = await checkToPart(trx, double.id);
    if (!free.ok) return free;
    const id = deps.newId();
    const asked = await insertMergeRequest(trx, {
      ...{ id, producerId: double.id, intoId: closing.into, productId: null, intoProductId: null },
      ...{ kind: closing.kind, undo: true },
      ...{ onDay: closing.on, reason: input.reason, requestedBy: actor.accountId },
      requestedAt: deps.clock.now(),
    });
    return asked ? ok({ requestId: id }) : refuse('MERGE_ALREADY_ASKED');
  });
}
