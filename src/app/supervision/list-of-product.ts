import type { Actor } from '#domain/access/authorize.ts';
import { listChecksOf, listRevocationsOf } from '#storage/supervision/of-product.ts';
import { checkSight } from '../access/check-sight.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';

export type CheckOfProduct = Awaited<ReturnType<typeof listChecksOf>>[number];
export type CaseOfProduct = Awaited<ReturnType<typeof listRevocationsOf>>[number];

/** What was found at a product since it was recognised (Đ8, Đ9), as far as the actor may open it. */
export interface SupervisedProduct {
  readonly checks: readonly CheckOfProduct[];
  readonly cases: readonly CaseOfProduct[];
}

/** Checks that came to a result, and cases of revocation, of a product; the caller has asked who may read the product. */
export async function listOfProduct(
  deps: Deps,
  actor: Actor,
  productId: string,
): Promise<SupervisedProduct> {
  const checks = await listChecksOf(deps.db, checkSight(deps, actor), productId);
  const reach = reachFor(deps, actor, 'revocation.view');
  return { checks, cases: await listRevocationsOf(deps.db, reach, productId) };
}
