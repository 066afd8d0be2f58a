import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { LAST_STATES, type DossierState } from '#domain/dossier/transitions.ts';
import type { Db } from '../database.ts';
import { asOne } from '../same-products.ts';

/** A dossier of a producer that has not come to an end. */
export interface ProducerDossier {
  readonly dossierId: string;
  readonly productName: string;
  readonly state: DossierState;
  /** The last day to answer, when the commune or the office asked for something. */
  readonly answerBy: PlainDate | null;
}

/** A certificate in force whose product has no dossier on its way. */
export interface RenewableCertificate {
  readonly productId: string;
  readonly productName: string;
  readonly validTo: PlainDate;
}

/** The dossiers on their way of the producers within reach. */
export async function listProducerDossiers(
  db: Db,
  reach: Reach,
): Promise<readonly ProducerDossier[]> {
  return db
    .selectFrom('dossierState')
    .innerJoin('dossier', 'dossier.id', 'dossierState.dossierId')
    .innerJoin('assessed', 'assessed.dossierId', 'dossier.id')
    .select([
      'dossier.id as dossierId',
      'assessed.productName',
      // The projection is written from the fold's states only.
      sql<DossierState>`dossier_state.state`.as('state'),
      'dossierState.answerBy',
    ])
    .where('dossier.producerId', '=', producers(reach))
    .where('dossierState.state', 'not in', LAST_STATES)
    .orderBy('assessed.productName')
    .orderBy('dossier.id')
    .execute();
}

/** The certificates in force on the day that nobody is renewing yet. */
export async function listRenewable(
  db: Db,
  reach: Reach,
  today: PlainDate,
): Promise<readonly RenewableCertificate[]> {
  return (
    db
      .selectFrom('certificate')
      .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
      .innerJoin('product as own', 'own.id', 'certificate.productId')
      // A double is renewed by the product that is kept.
      .innerJoin('product', (join) =>
        join.on(sql<boolean>`product.id = coalesce(own.same_as, own.id)`),
      )
      .select(['product.id as productId', 'product.name as productName', 'certificate.validTo'])
      .where('certificate.producerId', '=', producers(reach))
      .where('certificate.validFrom', '<=', today)
      .where('certificate.validTo', '>=', today)
      .where('certificateState.revokedOn', 'is', null)
      .where('certificateState.replacedOn', 'is', null)
      .where('certificateState.annulledOn', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('dossier')
              .innerJoin('dossierState', 'dossierState.dossierId', 'dossier.id')
              .select('dossier.id')
              .where('dossier.productId', '=', asOne(sql.ref('certificate.productId')))
              .where('dossierState.state', 'not in', LAST_STATES),
          ),
        ),
      )
      .orderBy('certificate.validTo')
      .orderBy('certificate.id')
      .execute()
  );
}

export async function countProducts(db: Db, reach: Reach): Promise<number> {
  const { count } = await db
    .selectFrom('product')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('producerId', '=', producers(reach))
    .executeTakeFirstOrThrow();
  return count;
}

function producers(reach: Reach) {
  return sql<string>`any(${[...reach.producerIds]}::uuid[])`;
}
