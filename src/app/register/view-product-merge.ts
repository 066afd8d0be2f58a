import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { namesAnother } from '#domain/parties/closing.ts';
import { compared, type Comparison } from '#domain/parties/merging.ts';
import { PRODUCER } from '#domain/parties/producer-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { findOpenMerge } from '#storage/parties/merge-requests.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { listSiblings } from '#storage/register/list-doubles.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { versionsShown } from '../parties/confirm-merge.ts';
import { viewProduct, type ProductView } from '../parties/view-product.ts';
import type { MergeStanding } from './view-merge.ts';

export const PRODUCT_FEATURES = ['name', 'annexI', 'packing', 'summary'] as const;

/** One product of the two. */
interface ProductEntry {
  readonly id: string;
  readonly name: string;
  readonly producer: string;
  readonly certificates: readonly string[];
  readonly dossiers: number;
}

/** Two products beside each other. */
export interface ProductMergeView extends MergeStanding {
  readonly double: ProductEntry & { readonly producerId: string };
  readonly into: ProductEntry;
  readonly features: readonly {
    readonly name: (typeof PRODUCT_FEATURES)[number];
    readonly comparison: Comparison;
    readonly values: readonly [string, string];
  }[];
}

/** Two products that may be one. Refuses NOT_FOUND, NOT_ALLOWED where either lies outside the reach. */
export async function viewProductMerge(
  deps: Deps,
  actor: Actor,
  [doubleId, intoId]: readonly [string, string],
): Promise<Result<ProductMergeView>> {
  const double = await mergeable(deps, actor, doubleId);
  if (!double.ok) return double;
  const into = await mergeable(deps, actor, intoId);
  if (!into.ok) return into;
  const { view, producer } = double.value;
  const { closedProducts } = await readStanding(deps.db, PRODUCER, producer.id);
  const closing = closedProducts[doubleId];
  const request = (await findOpenMerge(deps.db, producer.id, doubleId)) ?? null;
  const where = { producerId: producer.id, unitId: producer.unitId };
  const [one, other] = [view.product, into.value.view.product];
  return ok({
    double: { ...entryOf(double.value), producerId: producer.id },
    into: entryOf(into.value),
    features: PRODUCT_FEATURES.map((name) => ({
      name,
      comparison:
        name === 'name'
          ? compared(fold(one.name), fold(other.name))
          : compared(one[name], other[name]),
      values: [one[name], other[name]],
    })),
    closing: closing && namesAnother(closing.kind) ? closing : null,
    request,
    isOwnRequest: request !== null && isPerson(actor, request.requestedBy),
    mayConfirm: allow(deps, actor, 'producer.close', where).ok,
    shown: versionsShown(one, other),
  });
}

/** With which products of its producer one may be merged. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function listMergeChoices(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<
  Result<{
    readonly name: string;
    readonly choices: Awaited<ReturnType<typeof listSiblings>>;
  }>
> {
  const found = await mergeable(deps, actor, id);
  if (!found.ok) return found;
  const choices = await listSiblings(deps.db, id, deps.clock.today());
  return ok({ name: found.value.view.product.name, choices });
}

async function mergeable(deps: Deps, actor: Actor, id: string) {
  const view = await viewProduct(deps, actor, id);
  if (!view.ok) return view;
  const producer = await findProducer(deps.db, view.value.product.producerId);
  if (!producer) return refuse('NOT_FOUND');
  const where = { producerId: producer.id, unitId: producer.unitId };
  const allowed = allow(deps, actor, 'producer.merge', where);
  return allowed.ok ? ok({ view: view.value, producer }) : allowed;
}

function entryOf({
  view: { product, certificates, dossiers },
  producer,
}: {
  readonly view: ProductView;
  readonly producer: { readonly legalName: string };
}): ProductEntry {
  return {
    ...{ id: product.id, name: product.name, producer: producer.legalName },
    certificates: certificates.map(({ code, star }) => `${code} (${star} ★)`),
    dossiers: dossiers.length,
  };
}
