import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** Whose certificate is to be entered, and the criteria decisions it can be of. Refuses NOT_FOUND and NOT_ALLOWED. */
export async function draftEarlier(
  deps: Deps,
  actor: Actor,
  productId: string,
): Promise<
  Result<{
    readonly productName: string;
    readonly producerName: string;
    readonly criteria: readonly string[];
  }>
> {
  const product = await findProduct(deps.db, productId);
  const producer = product && (await findProducer(deps.db, product.producerId));
  if (!producer) return refuse('NOT_FOUND');
  const role = allow(deps, actor, 'earlier.enter', { unitId: producer.unitId });
  if (!role.ok) return role;
  const criteria = deps.criteria
    .filter(({ complete }) => !complete)
    .flatMap((version) => [version, ...version.amendments].map(({ decision }) => decision));
  return ok({ productName: product.name, producerName: producer.legalName, criteria });
}
