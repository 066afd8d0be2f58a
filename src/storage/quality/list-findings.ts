import { sql, type RawBuilder } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { RuleCode } from '#domain/quality/rules.ts';
import type { Wholeness } from '#domain/quality/wholeness.ts';
import type { Db, Trx } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';
import { findingsOf, findingsOfAll, type AsOf, type FindingRow } from './findings.ts';

/** Where to look: within a right, and within one unit of it when one was chosen. */
export interface Narrowed {
  readonly reach: Reach;
  readonly unitId: string | null;
}

/** A finding that was accepted, with until when and why. */
export interface AcceptedFinding {
  readonly acceptanceId: string | null;
  readonly until: PlainDate | null;
  readonly reason: string | null;
  readonly acceptedBy: string | null;
  readonly acceptedAt: Instant | null;
}

export interface RuleCount {
  readonly rule: RuleCode;
  readonly open: number;
  readonly accepted: number;
}

/** The acceptance that holds on the day, beside each finding. */
function withAcceptance(findings: RawBuilder<unknown>, day: PlainDate): RawBuilder<unknown> {
  return sql`(${findings}) as found left join lateral (
    select id as acceptance_id, until_day, reason, accepted_by, accepted_at from acceptance
    where not ended and acceptance.rule = found.rule and acceptance.found_id = found.found_id
      and accepted_on <= ${day} and until_day >= ${day}
    order by accepted_at desc, id limit 1) as accepted on true`;
}

function lies({ reach, unitId }: Narrowed): RawBuilder<boolean> {
  const within = isWithin('found.unitId', reach);
  if (unitId === null) return within;
  const chosen = { ...reach, withinUnits: new Set([unitId]) };
  return sql<boolean>`(${within} and ${isWithin('found.unitId', chosen)})`;
}

/** How many findings each rule has there, those that were accepted apart; rules without any have no row. */
export async function countFindings(
  db: Db | Trx,
  asOf: AsOf,
  where: Narrowed,
): Promise<readonly RuleCount[]> {
  const { rows } = await sql<RuleCount>`
    select found.rule, count(*) filter (where acceptance_id is null)::int as open,
      count(acceptance_id)::int as accepted
    from ${withAcceptance(findingsOfAll(asOf), asOf.day)} where ${lies(where)} group by found.rule`.execute(
    db,
  );
  return rows;
}

export interface FindingsQuery extends Narrowed {
  readonly rule: RuleCode;
  /** The accepted ones, or the others. */
  readonly accepted: boolean;
}

/** The findings of a rule there, by unit and name. */
export async function listFindings(
  db: Db | Trx,
  asOf: AsOf,
  query: FindingsQuery,
  { offset, limit }: Slice,
): Promise<readonly (FindingRow & AcceptedFinding)[]> {
  const { rows } = await sql<FindingRow & AcceptedFinding>`
    select found.found_id, found.name, found.detail, found.unit_id, acceptance_id, until_day as until, reason,
      account.display_name as accepted_by, accepted_at
    from ${withAcceptance(findingsOfAll(asOf, [query.rule]), asOf.day)}
      left join account on account.id = accepted.accepted_by
    where ${lies(query)} and (acceptance_id is not null) = ${query.accepted}
    order by found.unit_id, found.name collate "vi-VN-x-icu", found.found_id
    offset ${offset} limit ${limit}`.execute(db);
  return rows;
}

/** One finding that nobody has accepted; undefined when the rule does not find it any more. */
export async function findOpen(
  db: Db | Trx,
  asOf: AsOf,
  rule: RuleCode,
  foundId: string,
): Promise<FindingRow | undefined> {
  const { rows } = await sql<FindingRow>`
    select found.found_id, found.name, found.detail, found.unit_id
    from ${withAcceptance(sql`select ${rule}::text as rule, one.* from (${findingsOf(rule, asOf)}) as one`, asOf.day)}
    where found.found_id = ${foundId} and acceptance_id is null limit 1`.execute(db);
  return rows[0];
}

/** Each counted once, under the worst that was found of it; a certificate counts with its product. */
export async function countWhole(
  db: Db | Trx,
  asOf: AsOf,
  where: Narrowed,
  grades: { readonly wrong: readonly RuleCode[]; readonly missing: readonly RuleCode[] },
): Promise<Wholeness> {
  const { day } = asOf;
  const isOpen = (table: string) =>
    sql`(${sql.ref(`${table}.goneFrom`)} is null or ${sql.ref(`${table}.goneFrom`)} > ${day})`;
  const rules = [...grades.wrong, ...grades.missing];
  const { rows } = await sql<Wholeness>`
    with faults as (
      select coalesce(certificate.product_id::text, found.found_id) as thing,
        bool_or(found.rule = any(${[...grades.wrong]}::text[])) as wrong
      from ${withAcceptance(findingsOfAll(asOf, rules), day)}
        left join certificate on certificate.id::text = found.found_id
      where ${lies(where)} and acceptance_id is null group by 1)
    select (select count(*)::int from producer as found where ${isOpen('found')} and ${lies(where)}) as producers,
      (select count(*)::int from product join producer as found on found.id = product.producer_id
        where ${isOpen('product')} and ${isOpen('found')} and ${lies(where)}) as products,
      (select count(*)::int from faults where wrong) as wrong,
      (select count(*)::int from faults where not wrong) as missing`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a question without a table has one row');
  return row;
}
