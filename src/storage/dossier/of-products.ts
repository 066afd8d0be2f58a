import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import type { Db } from '../database.ts';
import { askedWithDoubles } from '../same-products.ts';
import type { DraftReach } from './dossier-query.ts';
import { sentOrReadable } from './list-dossiers.ts';

/** A dossier as its product's page names it. */
export interface DossierOfProduct {
  readonly id: string;
  readonly productId: string;
  readonly kind: DossierKind;
  readonly state: DossierState;
  readonly changedOn: PlainDate;
}

/** The dossiers of some products and of the doubles that are read through them, the newest first; drafts only as far as they may be read. */
export async function listDossiersOfProducts(
  db: Db,
  productIds: readonly string[],
  drafts: DraftReach,
): Promise<readonly DossierOfProduct[]> {
  if (productIds.length === 0) return [];
  const rows = await db
    .selectFrom(askedWithDoubles(productIds))
    .innerJoin('dossier', 'dossier.productId', 'own.id')
    .innerJoin('dossierState', 'dossierState.dossierId', 'dossier.id')
    .select([
      'dossier.id',
      'own.askedId as productId',
      'dossier.kind',
      'dossierState.state',
      'dossierState.changedOn',
    ])
    .where((where) => sentOrReadable(where, drafts))
    .orderBy('dossier.createdAt', 'desc')
    .orderBy('dossier.id', 'desc')
    .execute();
  // The state was written by projectDossier, which takes nothing but a DossierState.
  return rows as readonly DossierOfProduct[];
}
