import type { Instant } from '#domain/calendar/plain-date.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { DossierContent } from '#domain/dossier/content.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import type { Db, Trx } from '../database.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import { asOne } from '../same-products.ts';

/** A dossier to be opened. */
export interface NewDossier {
  readonly id: string;
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly kind: DossierKind;
  readonly criteriaVersion: string;
  readonly criteriaSet: string;
  readonly previousCertificateId: string | null;
  readonly content: DossierContent;
  readonly isDemo: boolean;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

/** Puts a new dossier beside its first act, which the caller appends in the same transaction. */
export async function insertDossier(trx: Trx, dossier: NewDossier): Promise<void> {
  await trx
    .insertInto('dossier')
    .values({
      id: dossier.id,
      productId: dossier.productId,
      producerId: dossier.producerId,
      unitId: dossier.unitId,
      kind: dossier.kind,
      criteriaVersion: dossier.criteriaVersion,
      criteriaSet: dossier.criteriaSet,
      previousCertificateId: dossier.previousCertificateId,
      content: canonicalJson(dossier.content),
      contentVersion: 1,
      isDemo: dossier.isDemo,
      createdBy: dossier.createdBy,
      createdAt: dossier.createdAt,
    })
    .execute();
}

/**
 * Whether others are looking at a dossier of the product, or of any product of the producer: it was
 * sent, has not come back to the producer's desk and has not come to an end.
 */
export async function isUnderWay(
  db: Db | Trx,
  of: { readonly producerId: string; readonly productId?: string },
  elsewhere: readonly DossierState[],
): Promise<boolean> {
  const row = await db
    .selectFrom('dossier')
    .innerJoin('dossierState', 'dossierState.dossierId', 'dossier.id')
    .select('dossier.id')
    // A merged producer's products have their new dossiers at the one that is kept.
    .where((eb) =>
      of.productId === undefined
        ? eb('dossier.producerId', '=', of.producerId)
        : eb('dossier.productId', '=', asOne(of.productId)),
    )
    .where('dossierState.state', 'not in', elsewhere)
    .executeTakeFirst();
  return row !== undefined;
}

/** Where the dossier of the product, or of a double of it, is that has not come to one of the last states; undefined without one. */
export async function findOpenState(
  trx: Trx,
  productId: string,
  lastStates: readonly DossierState[],
): Promise<DossierState | undefined> {
  const row = await trx
    .selectFrom('dossier')
    .innerJoin('dossierState', 'dossierState.dossierId', 'dossier.id')
    .select('dossierState.state')
    .where('dossier.productId', '=', asOne(productId))
    .where('dossierState.state', 'not in', lastStates)
    .executeTakeFirst();
  // The projection holds only states of the fold.
  return row?.state as DossierState | undefined;
}
