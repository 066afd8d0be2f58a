import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { DraftFindings } from '#domain/dossier/commune-report.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import type { Db } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

/** A dossier of a commune as its queue shows it. */
export interface CommuneQueueRow {
  readonly dossierId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly kind: DossierKind;
  readonly criteriaVersion: string;
  readonly criteriaSet: string;
  readonly productCode: string | null;
  readonly state: DossierState;
  readonly submittedOn: PlainDate | null;
  readonly receivedOn: PlainDate | null;
  readonly communeDueOn: PlainDate | null;
  readonly forwardedOn: PlainDate | null;
  readonly changedOn: PlainDate;
  /** Form 03 so far; of use only before the dossier is passed on. */
  readonly findings: DraftFindings;
  /** The term of the last request, while the producer is asked; null for a plain return. */
  readonly answerBy: PlainDate | null;
}

/** Every dossier within reach that the producer has sent at least once, in no order. */
export async function listCommuneQueue(db: Db, reach: Reach): Promise<readonly CommuneQueueRow[]> {
  const rows = await db
    .selectFrom('dossier_state')
    .innerJoin('dossier', 'dossier.id', 'dossier_state.dossier_id')
    .innerJoin('assessed', 'assessed.dossier_id', 'dossier.id')
    .leftJoin('product_code', 'product_code.dossier_id', 'dossier.id')
    .leftJoin('commune_report', 'commune_report.dossier_id', 'dossier.id')
    .leftJoin('act', (join) =>
      join
        .onRef('act.subject_id', '=', 'dossier.id')
        .onRef('act.seq', '=', 'dossier_state.seq')
        .on('act.subject_kind', '=', 'dossier')
        .on('act.kind', 'in', ['requestCompletion', 'officeReturn']),
    )
    .select([
      'dossier.id as dossierId',
      'assessed.product_name as productName',
      'assessed.producer_name as producerName',
      'dossier.kind',
      'dossier.criteria_version as criteriaVersion',
      'dossier.criteria_set as criteriaSet',
      'product_code.code as productCode',
      // The projection is written from the fold's states only.
      sql<DossierState>`dossier_state.state`.as('state'),
      'dossier_state.submitted_on as submittedOn',
      'dossier_state.commune_received_on as receivedOn',
      'dossier_state.commune_due_on as communeDueOn',
      'dossier_state.forwarded_on as forwardedOn',
      'dossier_state.changed_on as changedOn',
      sql<DraftFindings | null>`commune_report.findings`.as('findings'),
      sql<PlainDate | null>`act.data ->> 'answerBy'`.as('answerBy'),
    ])
    .where(isWithin('dossier.unit_id', reach))
    .where('dossier_state.state', 'not in', ['draft', 'withdrawn'])
    .where('dossier_state.submitted_on', 'is not', null)
    .execute();
  return rows.map(({ findings, ...row }) => ({ ...row, findings: findings ?? {} }));
}
