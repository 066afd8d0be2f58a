import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';

/** Certificates in force on a day. */
const inForce = (day: PlainDate) => sql`certificate
  join certificate_state as state on state.certificate_id = certificate.id
  where certificate.valid_from <= ${day} and greatest(certificate.valid_to, state.extended_until) >= ${day}
    and (state.revoked_on is null or state.revoked_on > ${day})
    and (state.replaced_on is null or state.replaced_on > ${day}) and state.annulled_on is null`;

/** What was said last of producers under a name, as of a day. */
const saidOf = (
  name: string,
  day: PlainDate,
) => sql`(select distinct on (statement.subject_id) statement.subject_id as id, fact.value
  from statement join fact on fact.statement_id = statement.id
  where statement.subject_kind = 'producer' and fact.name = ${name} and fact.valid_from <= ${day}
  order by statement.subject_id, statement.no desc)`;
const starred = (day: PlainDate) => sql`(select distinct producer_id as id from ${inForce(day)})`;

/** Five indicators of the catalogue as somebody would write them by hand; each gives one number. */
export const PLAIN: Readonly<Record<string, (day: PlainDate) => RawBuilder<{ value: number }>>> = {
  'SP-01': (day) =>
    sql`select count(distinct certificate.product_id)::int as value from ${inForce(day)} and star >= 3`,
  'SP-03': (day) =>
    sql`select count(distinct certificate.product_id)::int as value from ${inForce(day)} and star = 4`,
  'CT-02': (day) => sql`select count(*)::int as value from ${starred(day)} as one`,
  'CT-14': (day) => sql`select count(*)::int as value from ${starred(day)} as one
    join ${saidOf('representativeSex', day)} as said on said.id = one.id where said.value = '"female"'`,
  'CT-22': (
    day,
  ) => sql`select coalesce(sum(said.value::int), 0)::int as value from ${starred(day)} as one
    join ${saidOf('workers', day)} as said on said.id = one.id`,
};
