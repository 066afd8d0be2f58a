import { setForAnnexI } from '#domain/criteria/find.ts';
import { versionInForce } from '#domain/criteria/in-force.ts';
import { checkKind } from '#domain/parties/kinds.ts';
import { checkProduct, type Product } from '#domain/parties/product.ts';
import type { RegisteredProducer } from '#domain/parties/registered-producer.ts';
import { refuse, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';

/**
 * A product as typed, under the classification in force today, for this producer. Refuses
 * what `checkProduct` finds, PRODUCER_INCOMPLETE while nobody knows of which kind it is, CRITERIA_ANNEX_I_UNKNOWN for the field `annexI`, and
 * PRODUCER_KIND_ONLY_TOURISM (Đ2.3-2).
 */
export function checkTypedProduct(
  deps: Deps,
  { kind, legalName }: Pick<RegisteredProducer, 'kind' | 'legalName'>,
  typed: Product,
): Result<Product> {
  if (kind === null) return refuse('PRODUCER_INCOMPLETE', { producer: legalName });
  const product = checkProduct(typed);
  if (!product.ok) return product;
  const version = versionInForce(deps.criteria, deps.clock.today());
  if (!version.ok) return version;
  const set = setForAnnexI(version.value, product.value.annexI);
  if (!set.ok) return forField(set, 'annexI');
  const eligible = checkKind(kind, set.value.no);
  return eligible.ok ? product : forField(eligible, 'annexI');
}

/** The same refusals beside the field where they can be mended. */
function forField<T extends { readonly ok: false; readonly refusals: readonly object[] }>(
  refused: T,
  field: string,
): T {
  return { ...refused, refusals: refused.refusals.map((one) => ({ ...one, field })) };
}
