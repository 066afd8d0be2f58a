import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import type { MergeKind } from '#domain/parties/merging.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** A merge that somebody asks for, or its undoing. */
export interface MergeRequest {
  readonly id: string;
  readonly producerId: string;
  readonly intoId: string;
  /** Where a product is merged into another; null: the producer itself. */
  readonly productId: string | null;
  readonly intoProductId: string | null;
  readonly kind: MergeKind;
  readonly undo: boolean;
  readonly onDay: PlainDate;
  readonly reason: string;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
}

const COLUMNS = [
  'id',
  'producerId',
  'intoId',
  'productId',
  'intoProductId',
  'kind',
  'undo',
  'onDay',
  'reason',
  'requestedBy',
  'requestedAt',
] as const;

/** Asks; false while another request of the same entry is open. */
export async function insertMergeRequest(trx: Trx, request: MergeRequest): Promise<boolean> {
  const row = await trx
    .insertInto('mergeRequest')
    .values({ ...request, settledAs: null, settledBy: null, settledAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The request of a producer, or of one of its products, that nobody has settled. */
export async function findOpenMerge(
  db: Db | Trx,
  producerId: string,
  productId: string | null = null,
): Promise<MergeRequest | undefined> {
  if (!isId(producerId) || (productId !== null && !isId(productId))) return undefined;
  return await db
    .selectFrom('mergeRequest')
    .select(COLUMNS)
    .where('producerId', '=', producerId)
    .where('productId', productId === null ? 'is' : '=', productId)
    .where('settledAs', 'is', null)
    .executeTakeFirst();
}

/** A request, settled or not. */
export async function findMerge(db: Db | Trx, id: string): Promise<MergeRequest | undefined> {
  return await db
    .selectFrom('mergeRequest')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function settleMerge(
  trx: Trx,
  id: string,
  how: { readonly as: 'confirmed' | 'refused'; readonly by: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('mergeRequest')
    .set({ settledAs: how.as, settledBy: how.by, settledAt: how.at })
    .where('id', '=', id)
    .execute();
}

/** A product of an entry that is to be merged, its row locked. */
export interface ProductToMerge {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  readonly openState: DossierState | null;
}

/** The products of an entry that are not closed: nobody opens a dossier of them meanwhile. */
export async function lockProductsToMerge(
  trx: Trx,
  producerId: string,
  lastStates: readonly DossierState[],
): Promise<readonly ProductToMerge[]> {
  const products = await trx
    .selectFrom('product')
    .select(['id', 'name', 'folded'])
    .where('producerId', '=', producerId)
    .where('closedAs', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (products.length === 0) return [];
  const open = await trx
    .selectFrom('dossier')
    .innerJoin('dossierState', 'dossierState.dossierId', 'dossier.id')
    .select(['dossier.productId', 'dossierState.state'])
    .where(
      'dossier.productId',
      'in',
      products.map(({ id }) => id),
    )
    .where('dossierState.state', 'not in', lastStates)
    .execute();
  const stateOf = new Map(open.map(({ productId, state }) => [productId, state]));
  return products.map((one) => ({ ...one, openState: stateOf.get(one.id) ?? null }));
}
