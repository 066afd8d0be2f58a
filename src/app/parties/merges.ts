import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import { checkMerge, type MergeKind, type MergeSide } from '#domain/parties/merging.ts';
import { PRODUCER } from '#domain/parties/producer-acts.ts';
import { isStarInForce } from '#domain/recognition/certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Trx } from '#storage/database.ts';
import { listCertificatesOf } from '#storage/parties/certificates.ts';
import { lockProductsToMerge } from '#storage/parties/merge-requests.ts';
import { findDossierOfAnother, findMergedAcross } from '#storage/parties/families.ts';
import { findProducer, lockProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { provinceOf } from '../regulation/settings-in-force.ts';

/** What is merged: which entry into which, how, from which day. */
export interface ToMerge {
  readonly intoId: string;
  readonly kind: MergeKind;
  readonly on: PlainDate;
}

/** While these last, a council or its office decides on the product. */
const AT_COUNCIL = ['inCouncil', 'scored'];

/**
 * Whether an entry, which the caller locked, may be merged into another, which is locked here with the
 * products of both. Refuses NOT_FOUND, NOT_ALLOWED where the other lies outside the actor's reach, and
 * what `checkMerge` refuses.
 */
export async function checkToMerge(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  double: ProducerRow,
  { intoId, kind, on }: ToMerge,
): Promise<Result<null>> {
  const found = await lockProducer(trx, intoId);
  const into = found ? await findProducer(trx, intoId) : undefined;
  if (!into) return refuse('NOT_FOUND', {}, 'into');
  const where = { producerId: into.id, unitId: into.unitId };
  const allowed = allow(deps, actor, 'producer.merge', where);
  if (!allowed.ok) return allowed;
  const sides = [await sideOf(deps, trx, double), await sideOf(deps, trx, into)] as const;
  return checkMerge(kind, on, sides, deps.clock.today());
}

/**
 * Whether a merge may be undone: what the one that is kept handed in of the other's products is not left
 * behind with it, and no product is left with half of its line. Refuses UNDO_DOSSIER_UNDER_WAY and UNDO_PRODUCTS_MERGED.
 */
export async function checkToPart(trx: Trx, doubleId: string): Promise<Result<null>> {
  const product = await findDossierOfAnother(trx, doubleId, LAST_STATES);
  if (product !== undefined) return refuse('UNDO_DOSSIER_UNDER_WAY', { product });
  const merged = await findMergedAcross(trx, doubleId);
  return merged === undefined ? ok(null) : refuse('UNDO_PRODUCTS_MERGED', { product: merged });
}

async function sideOf(deps: Deps, trx: Trx, { id, unitId }: ProducerRow): Promise<MergeSide> {
  const today = deps.clock.today();
  const products = await lockProductsToMerge(trx, id, LAST_STATES);
  const certificates = await listCertificatesOf(
    trx,
    products.map((one) => one.id),
  );
  const { state } = await readStanding(trx, PRODUCER, id);
  return {
    id,
    provinceId: provinceOf(deps.units, unitId, today)?.id ?? unitId,
    isOpen: state === 'kept',
    products: products.map(({ id: productId, name, folded, openState }) => ({
      ...{ name, folded },
      hasStar: certificates.some((one) => one.productId === productId && isStarInForce(one, today)),
      hasOpenDossier: openState !== null,
      isAtCouncil: openState !== null && AT_COUNCIL.includes(openState),
    })),
  };
}
