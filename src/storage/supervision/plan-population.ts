import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { RiskFacts } from '#domain/supervision/risk-rules.ts';
import type { Db, Trx } from '../database.ts';
import { passedOn } from '../register/passed-on.ts';

/** A star in force with what rules of risk ask about it. */
export interface PopulationRow extends RiskFacts {
  readonly certificateId: string;
  readonly producerId: string;
  /** Where the producer works, in units of whatever day. */
  readonly unitId: string;
  readonly code: string;
  /** The last check of its producer that was, or is to be. */
  readonly lastCheckOn: PlainDate | null;
}

const HERE = "'Asia/Ho_Chi_Minh'";
const dayOf = (column: string) => sql.raw(`(${column} at time zone ${HERE})::date`);

/**
 * Every star of the province that is in force on the day and still so on `until`, each under the producer that it is
 * read through: those that were merged are one.
 */
export async function listPopulation(
  db: Db | Trx,
  { unitId, day, until }: { unitId: string; day: PlainDate; until: PlainDate },
): Promise<readonly PopulationRow[]> {
  const { rows } = await sql<PopulationRow>`
    with passed as materialized (${passedOn(day)}),
    holder as (
      select producer.id, coalesce(passed.root, producer.id) as holder_id
      from producer left join passed on passed.id = producer.id
    )
    select c.id as certificate_id, holder.holder_id as producer_id, producer.unit_id, c.code, c.star, c.valid_from,
      greatest(c.valid_to, s.extended_until) as last_day,
      (select max(state.closed_on) from product_check one
        join product_check_state state on state.check_id = one.id
        join holder checked on checked.id = one.producer_id
        where checked.holder_id = holder.holder_id and state.state = 'closed' and state.result <> 'kept') as failed_on,
      (select max(${dayOf('report.created_at')}) from misuse_report report
        join misuse_state on misuse_state.report_id = report.id
        join certificate reported on reported.id = report.certificate_id
        where reported.product_id = c.product_id and misuse_state.state <> 'received') as reported_on,
      exists (select from evidence where evidence.dossier_id = c.dossier_id and removed_at is null
        and valid_until < ${day}) as paper_lapsed,
      (select max(coalesce(state.visit_on, state.closed_on)) from product_check one
        join product_check_state state on state.check_id = one.id
        where one.product_id = c.product_id and state.state = 'closed') as checked_on,
      (select max(coalesce(state.visit_on, ${dayOf('one.created_at')})) from product_check one
        join product_check_state state on state.check_id = one.id
        join holder checked on checked.id = one.producer_id
        where checked.holder_id = holder.holder_id and state.state <> 'cancelled') as last_check_on
    from certificate c
    join certificate_state s on s.certificate_id = c.id
    join holder on holder.id = c.producer_id
    join producer on producer.id = holder.holder_id
    where producer.unit_id in (select unit_reach.unit_id from unit_reach where within_id = ${unitId}
        and from_day <= ${day} and until_day > ${day})
      and c.valid_from <= ${day} and greatest(c.valid_to, s.extended_until) >= greatest(${day}::date, ${until}::date)
      and s.annulled_on is null and (s.revoked_on is null or s.revoked_on > ${day})
      and (s.replaced_on is null or s.replaced_on > ${day})
    order by c.code collate "C"`.execute(db);
  return rows;
}

/**
 * Producers with a product that came out in a plan of the year and was not dropped, as they are read on the day: one
 * that was merged since is the one that is kept.
 */
export async function listPlanned(
  db: Db | Trx,
  unitId: string,
  { year, day }: { readonly year: number; readonly day: PlainDate },
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ producerId: string }>`
    select distinct coalesce(passed.root, candidate.producer_id) as producer_id
    from check_plan_entry entry
    join check_plan on check_plan.id = entry.plan_id
    join check_plan_candidate candidate
      on candidate.plan_id = entry.plan_id and candidate.certificate_id = entry.certificate_id
    left join (${passedOn(day)}) as passed on passed.id = candidate.producer_id
    where check_plan.unit_id = ${unitId} and check_plan.year = ${year} and entry.dropped is null`.execute(
    db,
  );
  return new Set(rows.map(({ producerId }) => producerId));
}
