import { sql, type RawBuilder } from 'kysely';
import type { UnitId } from '#domain/units/unit.ts';

/** Ids of the units that are looked at; null: all of them. */
export type Units = readonly UnitId[] | null;

/** Whether a unit is one of these. */
export function lies(unit: string | RawBuilder<unknown>, units: Units): RawBuilder<boolean> {
  if (units === null) return sql<boolean>`true`;
  const column = typeof unit === 'string' ? sql.ref(unit) : unit;
  return sql<boolean>`${column} = any(${units}::text[])`;
}

/** The first day on which the register knew of a row: its entry, the first day of a fact, its first certificate. */
export function firstKnown(of: 'producer' | 'product' | 'entry'): RawBuilder<unknown> {
  const id = sql.ref(`${of}.id`);
  const entered = sql`(${sql.ref(`${of}.created_at`)} at time zone 'Asia/Ho_Chi_Minh')::date`;
  const told = sql`(select min(fact.valid_from) from statement join fact on fact.statement_id = statement.id
    where statement.subject_kind = ${of} and statement.subject_id = ${id})`;
  if (of === 'entry') return sql`least(${entered}, ${told})`;
  const certified = sql`(select min(certificate.valid_from) from certificate
    join certificate_state on certificate_state.certificate_id = certificate.id
    where certificate_state.annulled_on is null and certificate.${sql.ref(`${of}_id`)} = ${id})`;
  return sql`least(${entered}, ${told}, ${certified})`;
}

/** The first day on which a row was gone; doubles were gone on every day. */
export function goneFrom(of: 'producer' | 'product'): RawBuilder<unknown> {
  const gone = sql.ref(`${of}.gone_from`);
  return sql`case when ${gone} = '-infinity' then date '0001-01-01' else ${gone} end`;
}
