import type { Actor } from '#domain/access/authorize.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import { checkCorrection, type Correction } from '#domain/facts/correction.ts';
import { assessedOfProduct } from '#domain/parties/assessed-facts.ts';
import type { Product } from '#domain/parties/product.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findOpenState } from '#storage/dossier/insert-dossier.ts';
import { findProduct, updateProduct as write } from '#storage/parties/products.ts';
import type { Deps } from '../deps.ts';
import { stateProduct } from '../facts/state-facts.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { actOnProducer, type ProducerRequest } from './producer-subject.ts';
import { checkTypedProduct } from './check-typed-product.ts';
import { isHeld, keepProposal, replaceProposal } from './keep-proposal.ts';
import { refreshPublicPage } from './public-texts.ts';

export interface UpdateProduct extends ProducerRequest {
  readonly productId: string;
  /** The version the page showed. */
  readonly seenVersion: number;
  readonly product: Product;
  /** What stood there was wrong; null or left out: it changes today. */
  readonly correction?: Correction | null;
}

/**
 * The producer corrects what is said of a product. While a dossier of it is under way, its name and
 * class are kept as a proposal (`keepProposal`); its texts are written at once, and reach the public
 * page after a look. The class stays while a dossier lies on the producer's desk, which is filled in
 * on the set of the class (Đ3.2). Refuses NOT_FOUND, PRODUCT_CLASS_FIXED, CHANGED_MEANWHILE, what
 * `checkTypedProduct` and `checkCorrection` find, and as `actOnProducer`.
 */
export function updateProduct(
  deps: Deps,
  actor: Actor,
  input: UpdateProduct,
): Promise<Result<ProducerActData['updateProduct']>> {
  return actOnProducer(deps, actor, 'updateProduct', input, async (trx, producer, actId) => {
    const before = await findProduct(trx, input.productId);
    if (before?.producerId !== producer.id) return refuse('NOT_FOUND');
    const product = checkTypedProduct(deps, producer, input.product);
    if (!product.ok) return product;
    const correction = checkCorrection(input.correction ?? null, deps.clock.today());
    if (!correction.ok) return correction;
    const held = await isHeld(trx, { producerId: producer.id, productId: before.id });
    const reclassed = product.value.annexI !== before.annexI;
    if (!held && reclassed && (await findOpenState(trx, before.id, LAST_STATES)))
      return refuse('PRODUCT_CLASS_FIXED', {}, 'annexI');
    const now = assessedOfProduct(before);
    const entry = held ? { ...product.value, ...now } : product.value;
    const stating = { actId, source: 'form', correction: correction.value } as const;
    const row = await stateProduct(deps, trx, before.id, entry, stating);
    const written = await write(trx, before.id, input.seenVersion, row);
    if (!written) return refuse('CHANGED_MEANWHILE');
    await refreshPublicPage(deps, trx, before.id);
    const done = { productId: before.id, version: input.seenVersion + 1 };
    if (!held) {
      await replaceProposal(deps, trx, actor, producer.id, before.id);
      return ok(done);
    }
    const facts = assessedOfProduct(product.value);
    const typed = {
      ...({ of: 'product', productId: before.id, facts } as const),
      correction: correction.value,
    };
    const proposalId = await keepProposal(deps, trx, actor, producer.id, { now, typed });
    return ok({ ...done, ...(proposalId === undefined ? {} : { proposalId }) });
  });
}
