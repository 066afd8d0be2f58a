import type { InferOutput } from 'valibot';
import { isPerson } from '#domain/access/actor-identity.ts';
import type { ProducerActKind } from '#domain/parties/producer-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { projectClosings } from '#storage/parties/closings.ts';
import {
  findMerge,
  findOpenMerge,
  settleMerge,
  type MergeRequest,
} from '#storage/parties/merge-requests.ts';
import { findProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import type { confirmMergeInput } from './merge.input.ts';
import { checkToMerge, checkToPart } from './merges.ts';
import { checkProductsToMerge, checkProductToPart } from './product-merges.ts';
import { PRODUCERS, type ProducerRequest } from './producer-subject.ts';

export type ConfirmMerge = InferOutput<typeof confirmMergeInput> &
  Pick<ProducerRequest, 'producerId' | 'productId'>;

type MergeAct =
  | 'mergeProducer'
  | 'becomeAnother'
  | 'undoMerge'
  | 'mergeProduct'
  | 'productBecomesAnother'
  | 'undoProductMerge';

/**
 * The second person, of the office, confirms a merge of producers or of products, or its undoing: what is asked is
 * looked at once more, then the entry is read through the other, or stands by itself again. Nothing else is written,
 * so that undoing brings back what was. Refuses NOT_FOUND without an open request of that id, CONFIRM_OWN_REQUEST,
 * CHANGED_MEANWHILE when an entry was edited since it was shown, what the checks of `merges.ts` and `product-merges.ts`
 * refuse, and as `perform` does.
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
      actOf(asked, input.productId),
      input,
      async ({ row }) => {
        const request = await findOpenMerge(trx, row.id, input.productId);
        if (request?.id !== input.requestId) return refuse('NOT_FOUND');
        if (isPerson(actor, request.requestedBy)) return refuse('CONFIRM_OWN_REQUEST');
        const checked = await checkOnceMore(deps, trx, actor, row, request);
        if (!checked.ok) return checked;
        if (input.shown !== checked.value) return refuse('CHANGED_MEANWHILE');
        const how = { as: 'confirmed', by: actor.accountId, at: deps.clock.now() } as const;
        await settleMerge(trx, request.id, how);
        // `actOf` names the act by the same request; TypeScript cannot see that the data belong to it.
        return ok(dataOf(request) as never);
      },
    );
    if (!acted.ok) return acted;
    await projectClosings(trx, input.producerId, acted.value.standing);
    return ok(null);
  });
}

/** Whether what is asked may still be done; answers what a page shows of the two now. */
async function checkOnceMore(
  deps: Deps,
  trx: Trx,
  actor: ConfirmedActor,
  row: ProducerRow,
  { productId, intoProductId, intoId, kind, undo, onDay: on }: MergeRequest,
): Promise<Result<string>> {
  if (productId === null || intoProductId === null) {
    const checked = undo
      ? await checkToPart(trx, row.id)
      : await checkToMerge(deps, trx, actor, row, { intoId, kind, on });
    return checked.ok ? ok(versionsShown(row, await findProducer(trx, intoId))) : checked;
  }
  const double = await findProduct(trx, productId);
  if (!double) return refuse('NOT_FOUND');
  const what = { intoId: intoProductId, kind, on };
  const checked = undo
    ? await checkProductToPart(trx, productId)
    : await checkProductsToMerge(deps, trx, actor, double, what);
  return checked.ok ? ok(versionsShown(double, await findProduct(trx, intoProductId))) : checked;
}

/** Settled ones too: a press sent twice is looked up under the act that it was. */
function actOf(
  request: MergeRequest | undefined,
  productId: string | undefined,
): MergeAct & ProducerActKind {
  const isOfProduct = productId !== undefined;
  if (request?.undo) return isOfProduct ? 'undoProductMerge' : 'undoMerge';
  if (request?.kind === 'becameAnother')
    return isOfProduct ? 'productBecomesAnother' : 'becomeAnother';
  return isOfProduct ? 'mergeProduct' : 'mergeProducer';
}

function dataOf(request: MergeRequest) {
  const { id: requestId, intoId, productId, intoProductId, onDay: on, reason, undo } = request;
  const of = productId === null ? {} : { productId };
  if (undo) return { ...of, requestId, reason };
  return { ...of, requestId, into: intoProductId ?? intoId, on, reason };
}

/** What the second person had on the page: changes since ask for another look. */
export function versionsShown(
  double: { readonly version: number },
  into: { readonly version: number } | undefined,
): string {
  return `${double.version}.${into?.version ?? 0}`;
}
