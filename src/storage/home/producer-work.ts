import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { LAST_STATES, type DossierState } from '#domain/dossier/transitions.ts';
import type { Db } from '../database.ts';

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
    .selectFrom('dossier_state')
    .innerJoin('dossier', 'dossier.id', 'dossier_state.dossier_id')
    .innerJoin('assessed', 'assessed.dossier_id', 'dossier.id')
    .select([
      'dossier.id as dossierId',
      'assessed.product_name as productName',
      // The projection is written from the fold's states only.
      sql<DossierState>`dossier_state.state`.as('state'),
      'dossier_state.answer_by as answerBy',
    ])
    .where('dossier.producer_id', '=', producers(reach))
    .where('dossier_state.state', 'not in', LAST_STATES)
    .orderBy('assessed.product_name')
    .orderBy('dossier.id')
    .execute();
}

/** The certificates in force on the day that nobody is renewing yet. */
export async function listRenewable(
  db: Db,
  reach: Reach,
  today: PlainDate,
): Promise<readonly RenewableCertificate[]> {
  return db
    .selectFrom('certificate')
    .innerJoin('certificate_state', 'certificate_state.certificate_id', 'certificate.id')
    .innerJoin('product', 'product.id', 'certificate.product_id')
    .select([
      'product.id as productId',
      'product.name as productName',
      'certificate.valid_to as validTo',
    ])
    .where('certificate.producer_id', '=', producers(reach))
    .where('certificate.valid_from', '<=', today)
    .where('certificate.valid_to', '>=', today)
    .where('certificate_state.revoked_on', 'is', null)
    .where('certificate_state.replaced_on', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dossier')
            .innerJoin('dossier_state', 'dossier_state.dossier_id', 'dossier.id')
            .select('dossier.id')
            .whereRef('dossier.product_id', '=', 'certificate.product_id')
            .where('dossier_state.state', 'not in', LAST_STATES),
        ),
      ),
    )
    .orderBy('certificate.valid_to')
    .orderBy('certificate.id')
    .execute();
}

export async function countProducts(db: Db, reach: Reach): Promise<number> {
  const { count } = await db
    .selectFrom('product')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('producer_id', '=', producers(reach))
    .executeTakeFirstOrThrow();
  return count;
}

function producers(reach: Reach) {
  return sql<string>`any(${[...reach.producerIds]}::uuid[])`;
}
