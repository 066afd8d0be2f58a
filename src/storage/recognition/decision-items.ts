import type { Db, Trx } from '../database.ts';
import type { NewDecisionItem } from './decisions.ts';

/** A product in a decision with all that its certificate needs. */
export interface DecisionItem extends NewDecisionItem {
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly productCode: string | null;
  /** The certificate the dossier follows on. */
  readonly previousCertificateId: string | null;
  readonly isDemo: boolean;
}

/**
 * Lets nobody else act on the dossiers and products of a decision until this transaction ends: of two leaders who
 * sign at once, the second waits here and then finds the decision signed.
 */
export async function lockDecided(trx: Trx, decisionId: string): Promise<void> {
  await trx
    .selectFrom('dossier')
    .select('id')
    .where('id', 'in', (eb) =>
      eb.selectFrom('decisionItem').select('dossierId').where('decisionId', '=', decisionId),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  await trx
    .selectFrom('product')
    .select('id')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('decisionItem')
        .innerJoin('dossier', 'dossier.id', 'decisionItem.dossierId')
        .select('dossier.productId')
        .where('decisionItem.decisionId', '=', decisionId),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** What a decision made of one dossier; undefined where it does not list it. */
export async function findDecided(
  db: Db | Trx,
  decisionId: string,
  dossierId: string,
): Promise<Pick<DecisionItem, 'outcome' | 'star' | 'heldStar'> | undefined> {
  return db
    .selectFrom('decisionItem')
    .select(['outcome', 'star', 'heldStar'])
    .where('decisionId', '=', decisionId)
    .where('dossierId', '=', dossierId)
    .executeTakeFirst();
}

/** In the order of the session's agenda. */
export async function listDecisionItems(
  db: Db | Trx,
  decisionId: string,
): Promise<readonly DecisionItem[]> {
  return db
    .selectFrom('decisionItem')
    .innerJoin('decision', 'decision.id', 'decisionItem.decisionId')
    .innerJoin('dossier', 'dossier.id', 'decisionItem.dossierId')
    .leftJoin('productCode', 'productCode.dossierId', 'dossier.id')
    .leftJoin('sessionDossier', (join) =>
      join
        .onRef('sessionDossier.dossierId', '=', 'dossier.id')
        .onRef('sessionDossier.sessionId', '=', 'decision.sessionId'),
    )
    .select([
      'decisionItem.dossierId',
      'decisionItem.outcome',
      'decisionItem.star',
      'decisionItem.heldStar',
      'decisionItem.averageNumerator',
      'decisionItem.averageDenominator',
      'decisionItem.versionNo',
      'decisionItem.productName',
      'decisionItem.annexI',
      'decisionItem.producerName',
      'decisionItem.address',
      'decisionItem.criteriaVersion',
      'decisionItem.criteriaSet',
      'dossier.productId',
      'dossier.producerId',
      'dossier.unitId',
      'productCode.code as productCode',
      'dossier.previousCertificateId',
      'dossier.isDemo',
    ])
    .where('decisionItem.decisionId', '=', decisionId)
    .orderBy('sessionDossier.position')
    .orderBy('decisionItem.productName')
    .execute();
}
