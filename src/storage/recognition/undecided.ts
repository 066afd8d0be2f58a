import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { DossierActData } from '#domain/dossier/acts.ts';
import type { CertifiedElsewhere } from '#domain/recognition/certified-elsewhere.ts';
import { heldStar } from '../council/held-star.ts';
import type { Db, Trx } from '../database.ts';
import { isWithin } from '../units/is-within.ts';
import { certifiedElsewhere } from './certified-elsewhere.ts';
import { isTakenBack } from './taken-back.ts';

/** A council's result that no decision has taken up yet. */
export interface UndecidedResult
  extends
    CertifiedElsewhere,
    Pick<
      DossierActData['recordResult'],
      'averageNumerator' | 'averageDenominator' | 'band' | 'star'
    > {
  readonly dossierId: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly criteriaVersion: string;
  readonly criteriaSet: string;
  readonly productCode: string | null;
  readonly heldStar: number | null;
}

/**
 * A product that was assessed again is listed by the decisions of both sessions (Đ7.4g-2). What was
 * sent back or withdrawn decides nothing; on a signed decision the same acts settle an amendment.
 */
const isUndecided = sql<boolean>`not exists (
  select from decision_item item join decision on decision.id = item.decision_id
  where item.dossier_id = session_dossier.dossier_id and decision.session_id = session_dossier.session_id
    and not ${isTakenBack(sql.ref('decision.id'))}
)`;

/** The results of a session that wait for a decision, in the order of its agenda. */
export async function listUndecidedResults(
  db: Db | Trx,
  sessionId: string,
): Promise<readonly UndecidedResult[]> {
  const rows = await db
    .selectFrom('session_dossier')
    .innerJoin('dossier_state', 'dossier_state.dossier_id', 'session_dossier.dossier_id')
    .innerJoin('dossier', 'dossier.id', 'session_dossier.dossier_id')
    .innerJoin('assessed', 'assessed.dossier_id', 'dossier.id')
    .innerJoin('act', (join) =>
      join
        .onRef('act.subject_id', '=', 'session_dossier.dossier_id')
        .onRef('act.seq', '=', 'dossier_state.seq')
        .on('act.subject_kind', '=', 'dossier'),
    )
    .innerJoin('council_session', 'council_session.id', 'session_dossier.session_id')
    .leftJoin('product_code', 'product_code.dossier_id', 'dossier.id')
    .select([
      'dossier.id as dossierId',
      'assessed.product_name as productName',
      'dossier.producer_id as producerId',
      'assessed.producer_name as producerName',
      'dossier.criteria_version as criteriaVersion',
      'dossier.criteria_set as criteriaSet',
      'product_code.code as productCode',
      heldStar,
      ...certifiedElsewhere,
      'act.data',
    ])
    .where('session_dossier.session_id', '=', sessionId)
    .where('dossier_state.state', '=', 'scored')
    .where('dossier_state.session_id', '=', sessionId)
    .where('act.kind', '=', 'recordResult')
    .where(isUndecided)
    .orderBy('session_dossier.position')
    .execute();
  return rows.map(({ data, ...row }) => ({ ...row, ...(data as DossierActData['recordResult']) }));
}

/** Sessions within reach that hold results without a decision, `ties` not counted: the office's next work. */
export async function listSessionsToDecide(
  db: Db,
  reach: Reach,
  ties: readonly string[],
): Promise<
  readonly { readonly sessionId: string; readonly name: string; readonly results: number }[]
> {
  const rows = await db
    .selectFrom('council_session')
    .innerJoin('session_dossier', 'session_dossier.session_id', 'council_session.id')
    .innerJoin('dossier_state', (join) =>
      join
        .onRef('dossier_state.dossier_id', '=', 'session_dossier.dossier_id')
        .onRef('dossier_state.session_id', '=', 'council_session.id'),
    )
    .select((eb) => [
      'council_session.id as sessionId',
      'council_session.name',
      eb.fn.countAll<number>().as('results'),
    ])
    .where(isWithin('council_session.unit_id', reach))
    .where('dossier_state.state', '=', 'scored')
    .where('session_dossier.dossier_id', '<>', sql<string>`all(${[...ties]}::uuid[])`)
    .where(isUndecided)
    .groupBy(['council_session.id', 'council_session.name', 'council_session.held_on'])
    .orderBy('council_session.held_on', 'desc')
    .execute();
  return rows;
}
