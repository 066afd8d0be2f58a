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
      unitId: decision.unitId,
      sessionId: decision.sessionId,
      number: decision.number,
      dated: decision.dated,
      issuer: decision.issuer,
      signerName: decision.signerName,
      signerTitle: decision.signerTitle,
      legalBasis: JSON.stringify(decision.legalBasis),
      preparedBy: decision.preparedBy,
      createdAt: decision.createdAt,
      isDemo: decision.isDemo,
    })
    .execute();
  await trx
    .insertInto('decisionItem')
    .values(
      items.map((item) => ({
        decisionId: decision.id,
        dossierId: item.dossierId,
        outcome: item.outcome,
        star: item.star,
        heldStar: item.heldStar,
        averageNumerator: item.averageNumerator,
        averageDenominator: item.averageDenominator,
        versionNo: item.versionNo,
        productName: item.productName,
        annexI: item.annexI,
        producerName: item.producerName,
        address: item.address,
        criteriaVersion: item.criteriaVersion,
        criteriaSet: item.criteriaSet,
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
    .innerJoin('decisionState', 'decisionState.decisionId', 'decision.id')
    .leftJoin('councilSession', 'councilSession.id', 'decision.sessionId')
    .select([
      'decision.id',
      'decision.unitId',
      'decision.sessionId',
      'councilSession.name as sessionName',
      'decision.number',
      'decision.dated',
      'decision.issuer',
      'decision.signerName',
      'decision.signerTitle',
      'decision.legalBasis',
      'decision.isDemo',
      'decisionState.state',
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
    .select(['signerName as name', 'signerTitle as title'])
    .where('unitId', '=', unitId)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}
