import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import type { Deadline } from '#domain/plans/deadline.ts';
import type { DayKind } from '#domain/notices/kinds.ts';
import type { Db } from '../database.ts';
import { asOne } from '../same-products.ts';

/** A term of a dossier: the commune's, or the one within which a producer answers. */
export interface RunningTerm {
  readonly dossierId: string;
  readonly of: 'commune' | 'answer';
  readonly lastDay: PlainDate;
}

/** The terms that run and whose last day lies within the two days, as the dossiers stand now. */
export async function listTermsEnding(
  db: Db,
  from: PlainDate,
  to: PlainDate,
): Promise<readonly RunningTerm[]> {
  const { rows } = await sql<RunningTerm>`
    select dossier_id, 'commune' as of, commune_due_on as last_day
      from dossier_state
     where state in ('submitted', 'communeReview', 'completing') and commune_due_on between ${from} and ${to}
    union all
    select dossier_id, 'answer', answer_by
      from dossier_state
     where state in ('completing', 'officeReturned') and answer_by between ${from} and ${to}
     order by 1, 2`.execute(db);
  return rows;
}

/** A certificate in force with its last day. */
export interface EndingCertificate {
  readonly id: string;
  readonly unitId: string;
  readonly lastDay: PlainDate;
  /** A dossier of the product has been handed in and is not decided. */
  readonly renewing: boolean;
}

/**
 * Certificates in force on the day `today` that end by `to`: with an extension (Đ12.3) on the day to
 * which it goes. One that a decision already ends sooner, or a newer one replaces, is none of them.
 */
export async function listCertificatesEnding(
  db: Db,
  today: PlainDate,
  to: PlainDate,
): Promise<readonly EndingCertificate[]> {
  const lastDay = sql<PlainDate>`greatest(valid_to, coalesce(extended_until, valid_to))`;
  const handedIn = sql<boolean>`exists (
    select from dossier join dossier_state on dossier_state.dossier_id = dossier.id
     where dossier.product_id = ${asOne(sql.ref('certificate.product_id'))} and dossier_state.state <> ${'draft'}
       and dossier_state.state <> all(${[...LAST_STATES]}::text[]))`;
  return db
    .selectFrom('certificate')
    .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
    .select([
      'certificate.id',
      'certificate.unitId',
      lastDay.as('lastDay'),
      handedIn.as('renewing'),
    ])
    .where('validFrom', '<=', today)
    .where(lastDay, '>=', today)
    .where(lastDay, '<=', to)
    .where('certificateState.revokedOn', 'is', null)
    .where('certificateState.replacedOn', 'is', null)
    .where('certificateState.annulledOn', 'is', null)
    .orderBy('certificate.id')
    .execute();
}

/** A milestone of a plan that stands; what is done is among them, for others are counted from it. */
export interface StandingMilestone {
  readonly planId: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly key: string;
  readonly words: string;
  readonly deadline: Deadline;
  readonly doneOn: PlainDate | null;
}

/** Of all plans that stand and do not end before a day. */
export async function listStandingMilestones(
  db: Db,
  endsFrom: PlainDate,
): Promise<readonly StandingMilestone[]> {
  return db
    .selectFrom('planMilestone')
    .innerJoin('planState', 'planState.planId', 'planMilestone.planId')
    .innerJoin('plan', 'plan.id', 'planMilestone.planId')
    .innerJoin('unit', 'unit.id', 'plan.unitId')
    .select(['planMilestone.planId', 'unit.level', 'planMilestone.key', 'planMilestone.words'])
    .select(['planMilestone.doneOn', sql<Deadline>`plan_milestone.deadline`.as('deadline')])
    .where('planState.state', 'in', ['standing', 'amending', 'amendmentWaits', 'ending'])
    .where('planState.toDay', '>=', endsFrom)
    .orderBy('planMilestone.planId')
    .orderBy('planMilestone.place')
    .execute();
}

/** What was told by the day already, of these subjects. */
export async function listToldByDay(
  db: Db,
  subjectIds: readonly string[],
): Promise<
  readonly { readonly subjectId: string; readonly kind: DayKind; readonly dueOn: PlainDate }[]
> {
  return db
    .selectFrom('notice')
    .select(['subjectId', 'kind', 'dueOn'])
    .distinct()
    .where('subjectId', '=', sql<string>`any(${[...new Set(subjectIds)]}::uuid[])`)
    .where('dueOn', 'is not', null)
    .$narrowType<{ kind: DayKind; dueOn: PlainDate }>()
    .execute();
}
