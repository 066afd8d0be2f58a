import type { Actor } from '#domain/access/authorize.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import { checkProductMerge, type ProductSide } from '#domain/parties/merging-products.ts';
import { lastDayInForce } from '#domain/recognition/certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Trx } from '#storage/database.ts';
import { findOpenState } from '#storage/dossier/insert-dossier.ts';
import { listCertificatesOf } from '#storage/parties/certificates.ts';
import { isProductClosed } from '#storage/parties/closings.ts';
import { familyOf, findFollower } from '#storage/parties/families.ts';
import { findProducer, lockProducer } from '#storage/parties/producers.ts';
import { findProduct, lockProduct, type ProductRow } from '#storage/parties/products.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import type { ToMerge } from './merges.ts';

/**
 * Whether a product, whose producer the caller locked, may be merged into another, which is locked here with
 * its producer. Answers the other. Refuses NOT_FOUND, NOT_ALLOWED where the other lies outside the actor's reach, and what
 * `checkProductMerge` refuses.
 */
export async function checkProductsToMerge(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  double: ProductRow,
  { intoId, kind, on }: ToMerge,
): Promise<Result<ProductRow>> {
  const found = await findProduct(trx, intoId);
  if (!found || !(await lockProducer(trx, found.producerId)))
    return refuse('NOT_FOUND', {}, 'into');
  await lockProduct(trx, double.id);
  await lockProduct(trx, intoId);
  const into = await findProduct(trx, intoId);
  const maker = into && (await findProducer(trx, into.producerId));
  if (!into || !maker) return refuse('NOT_FOUND', {}, 'into');
  const where = { producerId: maker.id, unitId: maker.unitId };
  const allowed = allow(deps, actor, 'producer.merge', where);
  if (!allowed.ok) return allowed;
  const sides = [await sideOf(deps, trx, double), await sideOf(deps, trx, into)] as const;
  const checked = checkProductMerge(kind, on, sides, deps.clock.today());
  return checked.ok ? ok(into) : checked;
}

/**
 * Whether a merge of products may be undone: nobody has built on the double's stars since. Refuses
 * UNDO_MERGE_WORKED_ON.
 */
export async function checkProductToPart(trx: Trx, doubleId: string): Promise<Result<null>> {
  await lockProduct(trx, doubleId);
  const product = await findFollower(trx, doubleId);
  return product === undefined ? ok(null) : refuse('UNDO_MERGE_WORKED_ON', { product });
}

async function sideOf(
  deps: Deps,
  trx: Trx,
  { id, name, producerId }: ProductRow,
): Promise<ProductSide> {
  const [holderId = producerId] = await familyOf(trx, [producerId], deps.clock.today());
  const holder = await findProducer(trx, holderId);
  const state = await findOpenState(trx, id, LAST_STATES);
  const certificates = await listCertificatesOf(trx, [id]);
  return {
    ...{ id, name, holderId, holder: holder?.legalName ?? '' },
    isOpen: !(await isProductClosed(trx, id)),
    dossier: state === undefined ? 'none' : state === 'draft' ? 'draft' : 'underWay',
    stars: certificates.map((one) => ({
      ...{ code: one.code, from: one.validFrom, until: lastDayInForce(one) },
    })),
  };
}
