import type { Actor } from '#domain/access/authorize.ts';
import { setForAnnexI } from '#domain/criteria/find.ts';
import { versionInForce } from '#domain/criteria/in-force.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { certificateStateOn, type CertificateState } from '#domain/recognition/certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listDossiersOfProducts, type DossierOfProduct } from '#storage/dossier/of-products.ts';
import { listCertificatesOf, type CertificateOfProduct } from '#storage/parties/certificates.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct, listProducts, type ProductRow } from '#storage/parties/products.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { draftReach } from '../access/draft-sight.ts';
import { earlierScore, type EarlierScore } from './earlier-score.ts';
import { expiringDays } from '../regulation/home-settings.ts';

/** A certificate with its state today. */
export interface StarOfProduct extends CertificateOfProduct {
  readonly state: Exclude<CertificateState, 'unknown'>;
  readonly score: EarlierScore | null;
}

/** A product with its star, its dossiers and the criteria set of its class today. */
export interface ProductView {
  readonly product: ProductRow;
  /** Newest first. */
  readonly certificates: readonly StarOfProduct[];
  /** Newest first. */
  readonly dossiers: readonly DossierOfProduct[];
  /** Null when the criteria of today have no such class. */
  readonly set: CriteriaSet | null;
  readonly editable: boolean;
}

/** One product with its life. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function viewProduct(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<ProductView>> {
  const product = await findProduct(deps.db, id);
  const producer = product && (await findProducer(deps.db, product.producerId));
  if (!product || !producer) return refuse('NOT_FOUND');
  const where = { producerId: producer.id, unitId: producer.unitId };
  const allowed = allow(deps, actor, 'producer.view', where);
  if (!allowed.ok) return allowed;
  const [view] = await withLives(
    deps,
    actor,
    [product],
    allow(deps, actor, 'product.edit', where).ok,
  );
  return view ? ok(view) : refuse('NOT_FOUND');
}

/** All products of a producer, by name. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function viewProductsOf(
  deps: Deps,
  actor: Actor,
  producerId: string,
): Promise<Result<readonly ProductView[]>> {
  const producer = await findProducer(deps.db, producerId);
  if (!producer) return refuse('NOT_FOUND');
  const where = { producerId: producer.id, unitId: producer.unitId };
  const allowed = allow(deps, actor, 'producer.view', where);
  if (!allowed.ok) return allowed;
  const products = await listProducts(deps.db, producerId);
  return ok(await withLives(deps, actor, products, allow(deps, actor, 'product.edit', where).ok));
}

async function withLives(
  deps: Deps,
  actor: Actor,
  products: readonly ProductRow[],
  editable: boolean,
): Promise<readonly ProductView[]> {
  const today = deps.clock.today();
  const ids = products.map((product) => product.id);
  const certificates = await listCertificatesOf(deps.db, ids);
  const dossiers = await listDossiersOfProducts(deps.db, ids, draftReach(deps, actor));
  const version = versionInForce(deps.criteria, today);
  const warned = await expiringDays(deps);
  return products.map((product) => {
    const set = version.ok ? setForAnnexI(version.value, product.annexI) : version;
    return {
      product,
      certificates: certificates
        .filter((one) => one.productId === product.id)
        .map((one) => ({
          ...one,
          state: certificateStateOn(one, today, warned),
          score: earlierScore(deps, one),
        })),
      dossiers: dossiers.filter((one) => one.productId === product.id),
      set: set.ok ? set.value : null,
      editable,
    };
  });
}
