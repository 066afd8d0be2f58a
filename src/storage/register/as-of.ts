import { sql, type RawBuilder } from 'kysely';
import type { FactName, FactSubject } from '#domain/facts/values.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { DOUBLES } from '../same-products.ts';
import { passedOn } from './passed-on.ts';

/** The day a list is asked for; on today's the rows of the register are read, which are the same. */
export interface AsOf {
  readonly day: PlainDate;
  readonly today: PlainDate;
  /** From how many days before its end a star counts as expiring. */
  readonly warned: number;
}

/** What was true of each subject on a day under some names, as text: the one stated last is right. */
export function toldOn<Of extends FactSubject>(
  of: Of,
  names: readonly FactName<Of>[],
  day: PlainDate,
): RawBuilder<unknown> {
  return sql`
    select distinct on (statement.subject_id, fact.name)
      statement.subject_id, fact.name, fact.value #>> '{}' as value
    from statement join fact on fact.statement_id = statement.id
    where statement.subject_kind = ${of} and fact.name = any(${names}::text[])
      and fact.valid_from <= ${day} and (fact.valid_to is null or fact.valid_to >= ${day})
    order by statement.subject_id, fact.name, statement.no desc, fact.valid_from desc`;
}

/**
 * Whether a row of the register was there on a day: by the facts, a certificate, or the entry of itself
 * or of one that is read through it, whose ids are `ids`.
 */
function wasThere(of: FactSubject, ids: RawBuilder<unknown>, day: PlainDate): RawBuilder<boolean> {
  return sql<boolean>`(
    exists (select from ${sql.table(of)} as entered where entered.id = any(${ids})
      and (entered.created_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${day})
    or exists (select from statement join fact on fact.statement_id = statement.id
      where statement.subject_kind = ${of} and statement.subject_id = any(${ids})
        and fact.valid_from <= ${day})
    or exists (select from certificate
      join certificate_state as state on state.certificate_id = certificate.id
      where state.annulled_on is null and certificate.${sql.ref(`${of}_id`)} = any(${ids})
      and certificate.valid_from <= ${day}))`;
}

/** Those that are there on a day, those that are closed by then, or both. */
export type Which = 'there' | 'closed' | 'all';

function isAmong(of: FactSubject, day: PlainDate, which: Which): RawBuilder<boolean> {
  const gone = sql.ref(`${of}.gone_from`);
  if (which === 'all') return sql<boolean>`true`;
  if (which === 'closed') return sql<boolean>`${gone} <= ${day}`;
  return sql<boolean>`(${gone} is null or ${gone} > ${day})`;
}

/** As `fold` does, for names that were never folded: those of another day. */
export function folded(value: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`translate(lower(regexp_replace(normalize(${value}, NFD),
    '[\\u0300-\\u036f''’‘ʼ\`´]', '', 'g')), 'đĐ', 'dd')`;
}

/** Producers as they were on a day: id, name, folded, kind, unit_id and what became of them. */
export function producersAt({ day, today }: AsOf, which: Which): RawBuilder<unknown> {
  const there = isAmong('producer', day, which);
  const rest = sql`producer.closed_as, producer.closed_on, producer.closed_into`;
  if (day >= today)
    return sql`select producer.id, producer.legal_name as name, producer.folded, producer.kind,
      producer.unit_id, ${rest} from producer where ${there}`;
  const name = sql`coalesce(told.name, producer.legal_name)`;
  return sql`
    select producer.id, ${name} as name, ${folded(name)} || ' ' || producer.folded as folded,
      coalesce(told.kind, producer.kind) as kind, coalesce(told.unit_id, producer.unit_id) as unit_id, ${rest}
    from producer left join (
      select subject_id, max(value) filter (where name = 'legalName') as name,
        max(value) filter (where name = 'kind') as kind,
        max(value) filter (where name = 'unitId') as unit_id
      from (${toldOn('producer', ['legalName', 'kind', 'unitId'], day)}) as one group by subject_id
    ) as told on told.subject_id = producer.id
      left join (select root as id, array_agg(id) as ids from (${passedOn(day)}) as passed group by root) as others
        on others.id = producer.id
    where ${there} and ${wasThere('producer', sql`array_append(others.ids, producer.id)`, day)}`;
}

/**
 * Products as they were on a day: id, producer_id, name, folded, annex_i, what became of them, and `as_one`, the ids
 * whose certificates speak for it: its own and those of its doubles, by whose names it is found too.
 */
export function productsAt({ day, today }: AsOf, which: Which): RawBuilder<unknown> {
  const there = isAmong('product', day, which);
  const rest = sql`product.producer_id, product.closed_as, product.closed_on, product.closed_into,
    array_append(doubles.ids, product.id) as as_one`;
  const doubles = sql`left join (${DOUBLES}) as doubles on doubles.id = product.id`;
  if (day >= today)
    return sql`select product.id, product.name, concat_ws(' ', product.folded, doubles.folded) as folded,
        product.annex_i, ${rest}
      from product ${doubles} where ${there}`;
  const name = sql`coalesce(told.name, product.name)`;
  return sql`
    select product.id, ${name} as name, concat_ws(' ', ${folded(name)}, product.folded, doubles.folded) as folded,
      coalesce(told.annex_i, product.annex_i) as annex_i, ${rest}
    from product ${doubles} left join (
      select subject_id, max(value) filter (where name = 'name') as name,
        max(value) filter (where name = 'annexI') as annex_i
      from (${toldOn('product', ['name', 'annexI'], day)}) as one group by subject_id
    ) as told on told.subject_id = product.id
    where ${there} and ${wasThere('product', sql`array_append(doubles.ids, product.id)`, day)}`;
}

/**
 * The certificate that speaks for a product on a day, of its own or of its doubles: one in force, else the newest issued by then. One
 * row or none, as `certificateStateOn` says it.
 */
export function starOn(asOne: RawBuilder<unknown>, { day, warned }: AsOf): RawBuilder<unknown> {
  return sql`
    select certificate.star, certificate.code, certificate.decision_number, certificate.decided_on,
      certificate.issuer, certificate.valid_from, ends.last_day, standing.state
    from certificate
      join certificate_state as state on state.certificate_id = certificate.id
      cross join lateral (select greatest(certificate.valid_to, state.extended_until) as last_day) as ends
      cross join lateral (select case
        when state.revoked_on <= ${day} then 'revoked'
        when state.replaced_on <= ${day} then 'replaced'
        when ends.last_day < ${day} then 'expired'
        when certificate.valid_to < ${day} then 'transitional'
        when ends.last_day - ${day}::date <= ${warned} then 'expiring'
        else 'valid' end as state) as standing
    where certificate.product_id = any(${asOne}) and certificate.valid_from <= ${day}
      and state.annulled_on is null
    order by (standing.state in ('valid', 'expiring', 'transitional')) desc, certificate.valid_from desc, certificate.id
    limit 1`;
}

/** Whether all words stand in a folded text. */
export function saysAll(text: RawBuilder<unknown>, words: readonly string[]): RawBuilder<boolean> {
  const like = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return sql<boolean>`${text} like all (${like}::text[])`;
}
