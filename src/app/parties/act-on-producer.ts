import type { Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/rights.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { countActs } from '#storage/acts/append-act.ts';
import { findRequest } from '#storage/acts/find-request.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findProducer, lockProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { allow } from '../allow.ts';
import { recordAct } from '../acts/record-act.ts';
import type { Deps } from '../deps.ts';

/**
 * What each act on a producer's own entry leaves in the ledger: which thing, not its words; personal
 * data that may have to be deleted one day does not belong where nothing can be deleted.
 */
export interface ProducerActData {
  readonly registerProducer: { readonly version: number };
  /** `proposalId`: what is being assessed was kept as a proposal instead. */
  readonly updateProducer: { readonly version: number; readonly proposalId?: string };
  readonly addProduct: { readonly productId: string };
  readonly updateProduct: {
    readonly productId: string;
    readonly version: number;
    readonly proposalId?: string;
  };
  readonly addPicture: { readonly productId: string; readonly fileId: string };
  readonly removePicture: { readonly productId: string; readonly fileId: string };
  readonly withdrawProposal: { readonly proposalId: string };
  readonly acceptProposal: { readonly proposalId: string; readonly sha256: string };
  readonly refuseProposal: { readonly proposalId: string; readonly reason: string };
  /** `sha256`: of the old and the new page, as the officer had them side by side. */
  readonly acceptPage: { readonly productId: string; readonly sha256: string };
  readonly refusePage: {
    readonly productId: string;
    readonly sha256: string;
    readonly reason: string;
  };
  readonly takeDownPage: { readonly productId: string; readonly reason: string };
}

export interface ProducerRequest {
  readonly producerId: string;
  readonly idempotencyKey: string;
}

/**
 * The one way in which a producer, its products and pictures change: load, ask rights, change, write
 * the ledger, in one transaction. The same request a second time changes nothing and gives what the
 * first one left. Refuses NOT_FOUND, NOT_ALLOWED and what `change` refuses.
 */
export function actOnProducer<Kind extends keyof ProducerActData>(
  deps: Deps,
  actor: Actor,
  verb: Verb,
  kind: Kind,
  request: ProducerRequest,
  change: (
    trx: Trx,
    producer: ProducerRow,
    actId: string,
  ) => Promise<Result<ProducerActData[Kind]>>,
): Promise<Result<ProducerActData[Kind]>> {
  return inTransaction(deps.db, async (trx) => {
    if (!(await lockProducer(trx, request.producerId))) return refuse('NOT_FOUND');
    const producer = await findProducer(trx, request.producerId);
    if (!producer) return refuse('NOT_FOUND');
    const where = { producerId: producer.id, unitId: producer.unitId };
    const allowed = allow(deps, actor, verb, where);
    if (!allowed.ok) return allowed;
    const { idempotencyKey } = request;
    const before = await findRequest(trx, { actor, kind, idempotencyKey, asked: request });
    if (!before.ok) return before;
    // Written a few lines below, by this kind of act.
    if (before.value !== null) return ok(before.value.data as ProducerActData[Kind]);
    const actId = deps.newId();
    const data = await change(trx, producer, actId);
    if (!data.ok) return data;
    const recorded = await recordAct(deps, trx, actor, {
      id: actId,
      subjectKind: 'producer',
      subjectId: producer.id,
      afterSeq: await countActs(trx, 'producer', producer.id),
      kind,
      role: allowed.value,
      data: data.value,
      idempotencyKey,
      asked: request,
    });
    return recorded.ok ? data : recorded;
  });
}
