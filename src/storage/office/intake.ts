import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { Db } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

/** The states in which a dossier is at the office, or at the producer by the office's request. */
export const INTAKE_STATES = ['forwarded', 'officeReview', 'officeReturned', 'accepted'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

/** A dossier as the office's intake shows it. */
export interface IntakeRow {
  readonly dossierId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly kind: DossierKind;
  readonly criteriaSet: string;
  readonly productCode: string | null;
  readonly state: IntakeState;
  readonly letterNumber: string;
  readonly letterDate: PlainDate;
  readonly forwardedOn: PlainDate;
  readonly officeReceivedOn: PlainDate | null;
  readonly changedOn: PlainDate;
  readonly roundYear: number | null;
  readonly roundNo: number | null;
  /** The province finishes the round before this day (Đ5.1). */
  readonly resultBefore: PlainDate | null;
  readonly answerBy: PlainDate | null;
}

/** Every dossier within reach that is at the office's intake, in no order. */
export async function listIntake(db: Db, reach: Reach): Promise<readonly IntakeRow[]> {
  return db
    .selectFrom('dossier_state')
    .innerJoin('dossier', 'dossier.id', 'dossier_state.dossier_id')
    .innerJoin('assessed', 'assessed.dossier_id', 'dossier.id')
    .innerJoin('act as forward', (join) =>
      join
        .onRef('forward.subject_id', '=', 'dossier.id')
        .on('forward.subject_kind', '=', 'dossier')
        .on('forward.kind', '=', 'forward'),
    )
    .leftJoin('act as asked', (join) =>
      join
        .onRef('asked.subject_id', '=', 'dossier.id')
        .onRef('asked.seq', '=', 'dossier_state.seq')
        .on('asked.subject_kind', '=', 'dossier')
        .on('asked.kind', '=', 'officeReturn'),
    )
    .leftJoin('product_code', 'product_code.dossier_id', 'dossier.id')
    .leftJoin('assessment_round', (join) =>
      join.on(sql<boolean>`assessment_round.id::text = forward.data ->> 'roundId'`),
    )
    .select([
      'dossier.id as dossierId',
      'assessed.product_name as productName',
      'assessed.producer_name as producerName',
      'dossier.unit_id as unitId',
      'dossier.kind',
      'dossier.criteria_set as criteriaSet',
      'product_code.code as productCode',
      // What the where clause lets through.
      sql<IntakeState>`dossier_state.state`.as('state'),
      sql<string>`forward.data ->> 'letterNumber'`.as('letterNumber'),
      sql<PlainDate>`forward.data ->> 'letterDate'`.as('letterDate'),
      'forward.on_day as forwardedOn',
      'dossier_state.office_received_on as officeReceivedOn',
      'dossier_state.changed_on as changedOn',
      'assessment_round.year as roundYear',
      'assessment_round.no as roundNo',
      'assessment_round.province_before as resultBefore',
      sql<PlainDate | null>`asked.data ->> 'answerBy'`.as('answerBy'),
    ])
    .where(isWithin('dossier.unit_id', reach))
    .where('dossier_state.state', 'in', INTAKE_STATES)
    .execute();
}
