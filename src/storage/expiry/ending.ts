import { sql, type RawBuilder } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import type { EndingFilter, EndingView } from '#domain/expiry/views.ts';
import { asOne } from '../same-products.ts';
import { unitsArray } from '../units/is-within.ts';

/** Whose certificates are looked at, and how far ahead. */
export interface EndingScope {
  readonly reach: Pick<Reach, 'withinUnits' | 'day'>;
  /** Last day that is looked at. */
  readonly until: PlainDate;
  /** Today's communes: old units are counted at the one that holds their territory. */
  readonly communes: readonly string[];
  /** So many days before its end a producer is first told. */
  readonly firstNotice: number;
}

/**
 * `ends`: every certificate in force today within reach that ends by the last day looked at, one row each, for
 * counting and for listing, so that the two cannot disagree. One that a decision ends sooner, or a newer
 * one replaces, is none of them.
 */
export function withEnds({
  reach,
  until,
  communes,
  firstNotice,
}: EndingScope): RawBuilder<unknown> {
  const { day } = reach;
  return sql`with ends as (
    select e.certificate_id as id, e.product_id, e.producer_id, e.unit_id, e.code, e.star, e.sector, e.last_day, e.name,
      to_char(e.last_day, 'YYYY-MM') as month,
      ${communeOf('e', day, communes)} as commune,
      asked.asked, handed.handed_in,
      case when handed.handed_in then 'renews' else coalesce(r.answer, 'none') end as answer,
      coalesce(r.reached, false) or (asked.asked and ${gotNotice(firstNotice)}) as reached
    from catalogue_entry e
    left join renewal_state r on r.certificate_id = e.certificate_id
    cross join lateral (select e.last_day - ${firstNotice}::integer <= ${day}::date as asked) as asked
    cross join lateral (select ${isHandedIn()} as handed_in) as handed
    where e.unit_id = any(${unitsArray(reach)}) and e.gone_on is null
      and e.first_day <= ${day} and e.last_day between ${day} and ${until})`;
}

/** Whether a dossier of the product of a row `e`, or of what is one with it, has been sent and has not come to an end. */
export function isHandedIn(): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from dossier d join dossier_state s on s.dossier_id = d.id
     where d.product_id = ${asOne(sql.ref('e.product_id'))} and s.state <> ${'draft'}
       and s.state <> all(${[...LAST_STATES]}::text[]))`;
}

/** Whether anybody of the producer of a row `e` read or was sent a notice of its end. */
export function gotNotice(firstNotice: number): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from notice n
      join role_grant g on g.account_id = n.account_id and g.role = 'producer' and g.producer_id = e.producer_id
     where n.subject_kind = 'certificate' and n.subject_id = e.certificate_id
       and n.due_on >= e.last_day - ${firstNotice}::integer
       and (n.read_at is not null or n.left_at is not null))`;
}

/** Today's commune of a row's unit; '' where its territory went to several and nobody has said to which. */
export function communeOf(
  table: string,
  day: PlainDate,
  communes: readonly string[],
): RawBuilder<string> {
  return sql<string>`coalesce((
    select case when count(*) = 1 then min(u.within_id) end from unit_reach u
     where u.unit_id = ${sql.ref(`${table}.unit_id`)} and u.within_id = any(${communes}::text[])
       and u.from_day <= ${day} and u.until_day > ${day}), '')`;
}

/** Each view of the list, as a condition on `ends`. */
const VIEW: Readonly<Record<EndingView, RawBuilder<boolean>>> = {
  unanswered: sql`answer = 'none' and asked`,
  unreached: sql`answer = 'none' and asked and not reached`,
  call: sql`answer = 'call'`,
  renews: sql`answer = 'renews'`,
  handedIn: sql`handed_in`,
  stops: sql`answer = 'stops'`,
};

export function viewCondition(view: EndingView): RawBuilder<boolean> {
  return VIEW[view];
}

/** The narrowing as a condition on `ends`. */
export function narrowed(filter: EndingFilter): RawBuilder<boolean> {
  const { month, commune, star, sector, view, before } = filter;
  const parts = [
    sql<boolean>`true`,
    ...(month === null ? [] : [sql<boolean>`month = ${month}`]),
    ...(commune === null ? [] : [sql<boolean>`commune = ${commune}`]),
    ...(star === null ? [] : [sql<boolean>`star = ${star}`]),
    ...(sector === null ? [] : [sql<boolean>`sector = ${sector}`]),
    ...(before === null ? [] : [sql<boolean>`last_day < ${before}`]),
    ...(view === null ? [] : [VIEW[view]]),
  ];
  return sql<boolean>`${sql.join(
    parts.map((part) => sql`(${part})`),
    sql` and `,
  )}`;
}
