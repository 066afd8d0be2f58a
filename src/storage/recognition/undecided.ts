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
    .selectFrom('sessionDossier')
    .innerJoin('dossierState', 'dossierState.dossierId', 'sessionDossier.dossierId')
    .innerJoin('dossier', 'dossier.id', 'sessionDossier.dossierId')
    .innerJoin('assessed', 'assessed.dossierId', 'dossier.id')
    .innerJoin('act', (join) =>
      join
        .onRef('act.subjectId', '=', 'sessionDossier.dossierId')
        .onRef('act.seq', '=', 'dossierState.seq')
        .on('act.subjectKind', '=', 'dossier'),
    )
    .innerJoin('councilSession', 'councilSession.id', 'sessionDossier.sessionId')
    .leftJoin('productCode', 'productCode.dossierId', 'dossier.id')
    .select([
      'dossier.id as dossierId',
      'assessed.productName',
      'dossier.producerId',
      'assessed.producerName',
      'dossier.criteriaVersion',
      'dossier.criteriaSet',
      'productCode.code as productCode',
      heldStar,
      ...certifiedElsewhere,
      'act.data',
    ])
    .where('sessionDossier.sessionId', '=', sessionId)
    .where('dossierState.state', '=', 'scored')
    .where('dossierState.sessionId', '=', sessionId)
    .where('act.kind', '=', 'recordResult')
    .where(isUndecided)
    .orderBy('sessionDossier.position')
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
    .selectFrom('councilSession')
    .innerJoin('sessionDossier', 'sessionDossier.sessionId', 'councilSession.id')
    .innerJoin('dossierState', (join) =>
      join
        .onRef('dossierState.dossierId', '=', 'sessionDossier.dossierId')
        .onRef('dossierState.sessionId', '=', 'councilSession.id'),
    )
    .select((eb) => [
      'councilSession.id as sessionId',
      'councilSession.name',
      eb.fn.countAll<number>().as('results'),
    ])
    .where(isWithin('councilSession.unitId', reach))
    .where('dossierState.state', '=', 'scored')
    .where('sessionDossier.dossierId', '<>', sql<string>`all(${[...ties]}::uuid[])`)
    .where(isUndecided)
    .groupBy(['councilSession.id', 'councilSession.name', 'councilSession.heldOn'])
    .orderBy('councilSession.heldOn', 'desc')
    .execute();
  return rows;
}
