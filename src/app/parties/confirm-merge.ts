import type { InferOutput } from 'valibot';
import { isPerson } from '#domain/access/actor-identity.ts';
import type { ProducerActKind } from '#domain/parties/producer-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { projectClosings } from '#storage/parties/closings.ts';
import {
  findMerge,
  findOpenMerge,
  settleMerge,
  type MergeRequest,
} from '#storage/parties/merge-requests.ts';
import { findProducer } from '#storage/parties/producers.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import type { confirmMergeInput } from './merge.input.ts';
import { checkToMerge, checkToPart } from './merges.ts';
import { PRODUCERS, type ProducerRequest } from './producer-subject.ts';

export type ConfirmMerge = InferOutput<typeof confirmMergeInput> &
  Pick<ProducerRequest, 'producerId'>;

type MergeAct = 'mergeProducer' | 'becomeAnother' | 'undoMerge';

/**
 * The second person, of the office, confirms a merge or its undoing: what is asked is looked at once more,
 * then the entry is read through the other, or stands by itself again. Nothing else is written, so that
 * undoing brings back what was. Refuses NOT_FOUND without an open request of that id, CONFIRM_OWN_REQUEST,
 * CHANGED_MEANWHILE when an entry was edited since it was shown, what `checkToMerge` and `checkToPart` refuse, and as
 * `perform` does.
 */
export function confirmMerge(
  deps: Deps,
  actor: ConfirmedActor,
  input: ConfirmMerge,
): Promise<Result<null>> {
  return inTransaction(deps.db, async (trx) => {
    const asked = await findMerge(trx, input.requestId);
    const acted = await perform(
      deps,
      trx,
      actor,
      PRODUCERS,
      actOf(asked),
      input,
      async ({ row }) => {
        const request = await findOpenMerge(trx, row.id);
        if (request?.id !== input.requestId) return refuse('NOT_FOUND');
        if (isPerson(actor, request.requestedBy)) return refuse('CONFIRM_OWN_REQUEST');
        const into = await findProducer(trx, request.intoId);
        if (input.shown !== versionsShown(row, into)) return refuse('CHANGED_MEANWHILE');
        const { id: requestId, intoId, kind, onDay: on, reason } = request;
        const checked = request.undo
          ? await checkToPart(trx, row.id)
          : await checkToMerge(deps, trx, actor, row, { intoId, kind, on });
        if (!checked.ok) return checked;
        const how = { as: 'confirmed', by: actor.accountId, at: deps.clock.now() } as const;
        await settleMerge(trx, requestId, how);
        // `actOf` names the act by the same request; TypeScript cannot see that the data belong to it.
        const data = request.undo ? { requestId, reason } : { requestId, into: intoId, on, reason };
        return ok(data as never);
      },
    );
    if (!acted.ok) return acted;
    await projectClosings(trx, input.producerId, acted.value.standing);
    return ok(null);
  });
}

/** Settled ones too: a press sent twice is looked up under the act that it was. */
function actOf(request: MergeRequest | undefined): MergeAct & ProducerActKind {
  if (request?.undo) return 'undoMerge';
  return request?.kind === 'becameAnother' ? 'becomeAnother' : 'mergeProducer';
}

/** What the second person had on the page: changes since ask for another look. */
export function versionsShown(
  double: { readonly version: number },
  into: { readonly version: number } | undefined,
): string {
  return `${double.version}.${into?.version ?? 0}`;
}
