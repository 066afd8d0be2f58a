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
      eb.selectFrom('decision_item').select('dossier_id').where('decision_id', '=', decisionId),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  await trx
    .selectFrom('product')
    .select('id')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('decision_item')
        .innerJoin('dossier', 'dossier.id', 'decision_item.dossier_id')
        .select('dossier.product_id')
        .where('decision_item.decision_id', '=', decisionId),
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
    .selectFrom('decision_item')
    .select(['outcome', 'star', 'held_star as heldStar'])
    .where('decision_id', '=', decisionId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
}

/** In the order of the session's agenda. */
export async function listDecisionItems(
  db: Db | Trx,
  decisionId: string,
): Promise<readonly DecisionItem[]> {
  return db
    .selectFrom('decision_item')
    .innerJoin('decision', 'decision.id', 'decision_item.decision_id')
    .innerJoin('dossier', 'dossier.id', 'decision_item.dossier_id')
    .leftJoin('product_code', 'product_code.dossier_id', 'dossier.id')
    .leftJoin('session_dossier', (join) =>
      join
        .onRef('session_dossier.dossier_id', '=', 'dossier.id')
        .onRef('session_dossier.session_id', '=', 'decision.session_id'),
    )
    .select([
      'decision_item.dossier_id as dossierId',
      'decision_item.outcome',
      'decision_item.star',
      'decision_item.held_star as heldStar',
      'decision_item.average_numerator as averageNumerator',
      'decision_item.average_denominator as averageDenominator',
      'decision_item.version_no as versionNo',
      'decision_item.product_name as productName',
      'decision_item.annex_i as annexI',
      'decision_item.producer_name as producerName',
      'decision_item.address',
      'decision_item.criteria_version as criteriaVersion',
      'decision_item.criteria_set as criteriaSet',
      'dossier.product_id as productId',
      'dossier.producer_id as producerId',
      'dossier.unit_id as unitId',
      'product_code.code as productCode',
      'dossier.previous_certificate_id as previousCertificateId',
      'dossier.is_demo as isDemo',
    ])
    .where('decision_item.decision_id', '=', decisionId)
    .orderBy('session_dossier.position')
    .orderBy('decision_item.product_name')
    .execute();
}
