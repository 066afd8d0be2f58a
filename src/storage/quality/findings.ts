import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { awaitsPart } from '../units/awaits-part.ts';
import { RULE_CODES, type RuleCode } from '#domain/quality/rules.ts';

/** One thing that a rule found. */
export interface FindingRow {
  readonly foundId: string;
  readonly name: string;
  /** What tells it from others of the name; empty when the name does. */
  readonly detail: string;
  readonly unitId: string;
}

/** From how many points a star may be given, by the decision under which it was. */
export interface StarBand {
  readonly decision: string;
  readonly star: number;
  readonly min: number;
}

export interface AsOf {
  readonly day: PlainDate;
  readonly bands: readonly StarBand[];
}

/** Every finding of a rule on a day, of all units, as a question with `found_id, name, detail, unit_id`. */
export function findingsOf(rule: RuleCode, asOf: AsOf): RawBuilder<FindingRow> {
  return QUESTIONS[rule](asOf);
}

/** The findings of several rules with their rule beside them. */
export function findingsOfAll(
  asOf: AsOf,
  rules: readonly RuleCode[] = RULE_CODES,
): RawBuilder<FindingRow & { readonly rule: RuleCode }> {
  // A desk may have no rule about what is asked: a union of nothing is no question.
  if (rules.length === 0)
    return sql`select null::text as rule, null::text as found_id, null::text as name, null::text as detail,
      null::text as unit_id where false`;
  const questions = rules.map(
    (rule) => sql`select ${rule}::text as rule, found.* from (${findingsOf(rule, asOf)}) as found`,
  );
  return sql`${sql.join(questions, sql` union all `)}`;
}

const open = (table: 'producer' | 'product', day: PlainDate) => {
  const gone = sql.ref(`${table}.gone_from`);
  return sql`(${gone} is null or ${gone} > ${day})`;
};
/** Closed, and not because it is read through another. */
const isGone = (table: 'producer' | 'product', day: PlainDate) =>
  sql`(not ${open(table, day)} and ${sql.ref(`${table}.closed_into`)} is null)`;
/** A person's own number tells nobody apart on a list that many read; a tax code is public. */
const producers = (day: PlainDate, where: RawBuilder<unknown>) =>
  sql<FindingRow>`select producer.id::text as found_id, legal_name as name,
      case when identifier_kind = 'taxCode' then identifier else '' end as detail, producer.unit_id
    from producer where ${open('producer', day)} and ${where}`;
const products = (day: PlainDate, where: RawBuilder<unknown>) =>
  sql<FindingRow>`select product.id::text as found_id, product.name, legal_name as detail, producer.unit_id
    from product join producer on producer.id = product.producer_id
    where ${open('product', day)} and not ${isGone('producer', day)} and ${where}`;
/** Certificates that count: issued, and not struck out as entered by mistake. */
const certificates = (where: RawBuilder<unknown>) =>
  sql<FindingRow>`select certificate.id::text as found_id, product_name as name, certificate.code as detail,
      producer.unit_id
    from certificate join producer on producer.id = certificate.producer_id
      join product on product.id = certificate.product_id
      join certificate_state on certificate_id = certificate.id
    where annulled_on is null and ${where}`;
const valid = (day: PlainDate) =>
  sql`certificate.valid_from <= ${day} and coalesce(extended_until, certificate.valid_to) >= ${day}
    and (revoked_on is null or revoked_on > ${day}) and (replaced_on is null or replaced_on > ${day})`;
const digits = (column: string) => sql`regexp_replace(${sql.ref(column)}, '\\D', '', 'g')`;

const QUESTIONS: Readonly<Record<RuleCode, (asOf: AsOf) => RawBuilder<FindingRow>>> = {
  paperLapsed: ({ day }) =>
    certificates(sql`${valid(day)} and exists (select from evidence
      where evidence.dossier_id = certificate.dossier_id and removed_at is null and valid_until < ${day})`),
  closedButCertified: ({ day }) =>
    certificates(sql`${valid(day)} and (${isGone('product', day)} or ${isGone('producer', day)})`),
  // A branch has the number of its producer with three digits behind it; blanks and points are no difference.
  sameTaxCode: ({ day }) =>
    producers(
      day,
      sql`identifier_kind = 'taxCode' and exists (select from producer other
        where other.id <> producer.id and other.identifier_kind = 'taxCode'
          and (other.gone_from is null or other.gone_from > ${day})
          and left(${digits('other.identifier')}, 10) = left(${digits('producer.identifier')}, 10))`,
    ),
  // It ended and was divided, gave a part away, or no commune of the day stands for it.
  placeUnresolved: ({ day }) =>
    producers(
      day,
      sql`(${awaitsPart(day)} or exists (select from unit_succession join unit on unit.id = from_id
        where from_id = producer.unit_id and not whole and on_day <= ${day} and valid_to <= ${day}) or not exists (select from unit_reach join unit on unit.id = within_id
        where unit_reach.unit_id = producer.unit_id and unit.level = 'commune'
          and from_day <= ${day} and until_day > ${day}
          and (unit.valid_from is null or unit.valid_from <= ${day})
          and (unit.valid_to is null or unit.valid_to > ${day})))`,
    ),
  noRepresentative: ({ day }) => producers(day, sql`btrim(representative_name) = ''`),
  noKind: ({ day }) => producers(day, sql`kind is null`),
  noIdentifier: ({ day }) => producers(day, sql`identifier is null`),
  // Nine digits behind 0 or 84: any telephone of Viet Nam, 11 of a landline with its long area code.
  noPhone: ({ day }) =>
    producers(day, sql`${digits('producer.phone')} !~ '^(0|84)[1-9][0-9]{8,9}$' or phone is null`),
  noStreet: ({ day }) => producers(day, sql`btrim(street) = ''`),
  noClass: ({ day }) => products(day, sql`position('.' in product.annex_i) = 0`),
  noDecisionNumber: () => certificates(sql`btrim(decision_number) = ''`),
  communeWithoutOfficer: ({ day }) =>
    sql<FindingRow>`select unit.id as found_id, full_name as name, code as detail, unit.id as unit_id from unit
      where level = 'commune' and valid_from <= ${day} and (valid_to is null or valid_to > ${day})
        and not exists (select from role_grant join account on account.id = account_id
          where role_grant.unit_id = unit.id and role = 'communeOfficer' and active
            and role_grant.valid_from <= ${day}
            and (role_grant.valid_to is null or role_grant.valid_to >= ${day}))`,
  accountUnitGone: ({ day }) =>
    sql<FindingRow>`select distinct account.id::text as found_id, display_name as name, full_name as detail,
        role_grant.unit_id
      from role_grant join account on account.id = account_id join unit on unit.id = role_grant.unit_id
      where active and unit.valid_to <= ${day} and role_grant.valid_from <= ${day}
        and (role_grant.valid_to is null or role_grant.valid_to >= ${day})`,
  starAboveScore: ({ bands }) =>
    certificates(sql`certificate.score ~ '^[0-9]+([.][0-9]+)?$' and exists (
      select from jsonb_to_recordset(${JSON.stringify(bands)}::jsonb) as band(decision text, star int, min numeric)
      where band.decision = criteria_decision and band.star = certificate.star
        and certificate.score::numeric < band.min)`),
  sameProductName: ({ day }) =>
    products(
      day,
      sql`exists (select from product other join producer maker on maker.id = other.producer_id
        where coalesce(maker.closed_into, maker.id) = coalesce(producer.closed_into, producer.id)
        and other.id <> product.id and other.folded = product.folded
        and (other.gone_from is null or other.gone_from > ${day}))`,
    ),
  sameProducerName: ({ day }) =>
    producers(
      day,
      sql`exists (select from producer other where other.id <> producer.id
        and other.unit_id = producer.unit_id and other.folded = producer.folded
        and (other.gone_from is null or other.gone_from > ${day}))`,
    ),
  producerWithoutProduct: ({ day }) =>
    producers(
      day,
      sql`not exists (select from product where product.producer_id = producer.id and ${open('product', day)})`,
    ),
  noPicture: ({ day }) =>
    products(day, sql`not exists (select from product_picture where product_id = product.id)`),
};
