import { sql } from 'kysely';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { PreparedState } from '#domain/recognition/decision.ts';
import type { Outcome } from '#domain/recognition/outcome.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import { isNumberFree } from './issued-numbers.ts';

export interface NewDecision {
  readonly id: string;
  readonly unitId: string;
  readonly sessionId: string;
  readonly number: string;
  readonly dated: PlainDate;
  readonly issuer: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly legalBasis: readonly string[];
  readonly preparedBy: string;
  readonly createdAt: Instant;
  readonly isDemo: boolean;
}

/** What a decision says of a product: words that stay, whatever the register says later. */
export interface NewDecisionItem {
  readonly dossierId: string;
  readonly outcome: Outcome;
  readonly star: number;
  readonly heldStar: number | null;
  readonly averageNumerator: number;
  readonly averageDenominator: number;
  /** The version that was assessed: everything below was read from it. */
  readonly versionNo: number;
  readonly productName: string;
  /** Leaf of Annex I. */
  readonly annexI: string;
  readonly producerName: string;
  readonly address: string;
  readonly criteriaVersion: string;
  readonly criteriaSet: string;
}

/**
 * False when the province has a paper of that number in that year, or one that waits for the leader,
 * however it was spelled.
 */
export async function addDecision(
  trx: Trx,
  decision: NewDecision,
  items: readonly NewDecisionItem[],
): Promise<boolean> {
  const { unitId: issuer, number, dated } = decision;
  if (!(await isNumberFree(trx, { issuer, number, dated }))) return false;
  await trx
    .insertInto('decision')
    .values({
      id: decision.id,
      unit_id: decision.unitId,
      session_id: decision.sessionId,
      number: decision.number,
      dated: decision.dated,
      issuer: decision.issuer,
      signer_name: decision.signerName,
      signer_title: decision.signerTitle,
      legal_basis: JSON.stringify(decision.legalBasis),
      prepared_by: decision.preparedBy,
      created_at: decision.createdAt,
      is_demo: decision.isDemo,
    })
    .execute();
  await trx
    .insertInto('decision_item')
    .values(
      items.map((item) => ({
        decision_id: decision.id,
        dossier_id: item.dossierId,
        outcome: item.outcome,
        star: item.star,
        held_star: item.heldStar,
        average_numerator: item.averageNumerator,
        average_denominator: item.averageDenominator,
        version_no: item.versionNo,
        product_name: item.productName,
        annex_i: item.annexI,
        producer_name: item.producerName,
        address: item.address,
        criteria_version: item.criteriaVersion,
        criteria_set: item.criteriaSet,
      })),
    )
    .execute();
  return true;
}

export interface DecisionRow {
  readonly id: string;
  readonly unitId: string;
  readonly sessionId: string | null;
  readonly sessionName: string | null;
  readonly number: string;
  readonly dated: PlainDate;
  readonly issuer: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly legalBasis: readonly string[];
  readonly isDemo: boolean;
  readonly itemCount: number;
  readonly state: PreparedState;
}

/** The decision with where it stands. */
export async function findDecision(db: Db | Trx, id: string): Promise<DecisionRow | undefined> {
  if (!isId(id)) return undefined;
  const row = await db
    .selectFrom('decision')
    .innerJoin('decision_state', 'decision_state.decision_id', 'decision.id')
    .leftJoin('council_session', 'council_session.id', 'decision.session_id')
    .select([
      'decision.id',
      'decision.unit_id as unitId',
      'decision.session_id as sessionId',
      'council_session.name as sessionName',
      'decision.number',
      'decision.dated',
      'decision.issuer',
      'decision.signer_name as signerName',
      'decision.signer_title as signerTitle',
      'decision.legal_basis as legalBasis',
      'decision.is_demo as isDemo',
      'decision_state.state',
      sql<number>`(select count(*) from decision_item
        where decision_item.decision_id = decision.id)`.as('itemCount'),
    ])
    .where('decision.id', '=', id)
    .executeTakeFirst();
  // A JSON array of texts, written by addDecision.
  return row && { ...row, legalBasis: row.legalBasis as readonly string[] };
}

/** Every decision there is, in no order. */
export async function listDecisionIds(trx: Trx): Promise<readonly string[]> {
  const rows = await trx.selectFrom('decision').select('id').execute();
  return rows.map(({ id }) => id);
}

/** Who signed the province's last decision: the next form proposes the same person. */
export async function findLastSigner(
  db: Db,
  unitId: string,
): Promise<{ readonly name: string; readonly title: string } | undefined> {
  return db
    .selectFrom('decision')
    .select(['signer_name as name', 'signer_title as title'])
    .where('unit_id', '=', unitId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
