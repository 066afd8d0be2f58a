import { sql, type RawBuilder } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Source, SupportKind } from '#domain/support/records/kinds.ts';
import type { Db } from '../../database.ts';
import { passedOn } from '../../register/passed-on.ts';
import type { Slice } from '../../slice.ts';
import { isWithin } from '../../units/is-within.ts';

export type SupportOrder = 'day' | 'spent' | 'title';

/** What a list of support is narrowed by; it says what stands today. */
export interface SupportsAsked {
  readonly today: PlainDate;
  /** First and last day of the year, or of all years. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Begun in the year, or with money that went out in it. */
  readonly by: 'begun' | 'spent';
  /** None: every kind. */
  readonly kinds: readonly SupportKind[];
  readonly source: Source | null;
  readonly units: Pick<Reach, 'withinUnits' | 'day'> | null;
  /** What was done for a producer within reach is shown whichever unit did it. */
  readonly everyUnit: boolean;
  /** All that stand as one with a producer; null: everybody's. */
  readonly producerIds: readonly string[] | null;
  /** Folded. */
  readonly words: readonly string[];
}

/** A record as a list shows it. */
export interface ListedSupport {
  readonly id: string;
  readonly kind: SupportKind;
  readonly type: string | null;
  readonly title: string;
  readonly unitId: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate | null;
  readonly cost: number | null;
  readonly contractValue: number | null;
  readonly paperNumber: string | null;
  readonly paperDay: PlainDate | null;
  readonly result: string;
  /** Money that went out in the year, of the source that was asked for. */
  readonly spent: number;
  readonly sources: readonly { readonly source: Source; readonly amount: number }[];
  readonly payments: number;
  /** By its contract, whichever year. */
  readonly paid: number;
  /** The first of whom it is for. */
  readonly links: readonly {
    readonly producerId: string;
    readonly producerName: string;
    /** Where the producer lies. */
    readonly unitId: string;
    readonly productName: string | null;
  }[];
  readonly linked: number;
  readonly figures: Readonly<Record<string, number>>;
  /** On its list, trainers left out. */
  readonly people: number;
}

const ORDERS: Readonly<Record<SupportOrder, RawBuilder<unknown>>> = {
  day: sql`first_day desc, record_id`,
  spent: sql`spent desc, first_day desc, record_id`,
  title: sql`folded, record_id`,
};

/** A page of the list, how many there are in all, and what went out for all of them. */
export async function listSupports(
  db: Db,
  reach: Reach,
  asked: SupportsAsked,
  {
    order,
    offset,
    limit,
    links,
  }: Slice & {
    readonly order: SupportOrder;
    /** Of whom a record is for, how many at most. */
    readonly links: number;
  },
): Promise<{
  readonly rows: readonly ListedSupport[];
  readonly total: number;
  readonly spent: number;
}> {
  const by = ORDERS[order];
  const { rows } = await sql<{ rows: ListedSupport[]; total: number; spent: number }>`
    with found as materialized (${foundRecords(reach, asked)}),
    page as (select * from found order by ${by} offset ${offset} limit ${limit})
    select (select count(*) from found)::int as total, (select coalesce(sum(spent), 0) from found)::bigint as spent,
      coalesce((select jsonb_agg(jsonb_build_object(
        'id', record_id, 'kind', kind, 'type', type, 'title', title, 'unitId', unit_id, 'firstDay', first_day,
        'lastDay', last_day, 'cost', cost, 'contractValue', contract_value, 'paperNumber', paper_number,
        'paperDay', paper_day, 'result', result, 'spent', spent,
        'sources', (select coalesce(jsonb_agg(jsonb_build_object('source', source, 'amount', amount) order by source), '[]')
          from (select source, sum(amount) as amount from ${spentIn(asked)} where record_id = page.record_id group by source) as one),
        'payments', (select count(*) from support_payment where record_id = page.record_id and known_until is null),
        'paid', (select coalesce(sum(amount), 0) from support_payment where record_id = page.record_id and known_until is null),
        'links', (select coalesce(jsonb_agg(jsonb_build_object('producerId', id, 'producerName', name, 'unitId', unit_id, 'productName', product)), '[]')
          from (select producer.id, producer.legal_name as name, producer.unit_id, product.name as product from support_link as link
            join producer on producer.id = link.producer_id left join product on product.id = link.product_id
            where link.record_id = page.record_id and link.known_until is null
            order by producer.folded, product.folded limit ${links}) as one),
        'linked', (select count(*) from support_link where record_id = page.record_id and known_until is null),
        'figures', (select coalesce(jsonb_object_agg(name, value), '{}') from support_figure as figure
          where figure.record_id = page.record_id and figure.version = page.version),
        'people', (select count(*) from support_person
          where record_id = page.record_id and known_until is null and who <> 'trainer')
      ) order by ${by}) from page), '[]') as rows`.execute(db);
  const [answer] = rows;
  if (!answer) throw new Error('a question without an answer');
  return answer;
}

/** How many there are of each kind, whichever kind was asked for. */
export async function countByKind(
  db: Db,
  reach: Reach,
  asked: SupportsAsked,
): Promise<ReadonlyMap<SupportKind, number>> {
  const { rows } = await sql<{ kind: SupportKind; count: number }>`
    select kind, count(*)::int as count from (${foundRecords(reach, { ...asked, kinds: [] })}) as one group by kind`.execute(
    db,
  );
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

/** Money of a year by kind and source, and for how many producers; what was merged is one. */
export async function sumSpent(
  db: Db,
  reach: Reach,
  asked: SupportsAsked,
): Promise<{
  readonly sums: readonly {
    readonly kind: SupportKind;
    readonly source: Source;
    readonly amount: number;
  }[];
  readonly producers: number;
}> {
  const found = foundRecords(reach, { ...asked, by: 'spent' });
  const sums = await sql<{ kind: SupportKind; source: Source; amount: number }>`
    select money.kind, money.source, sum(money.amount)::bigint as amount
    from (${found}) as found join ${spentIn(asked)} on money.record_id = found.record_id
    group by money.kind, money.source order by money.kind, money.source`.execute(db);
  const producers = await sql<{ count: number }>`
    with line as (${passedOn(asked.today)})
    select count(distinct coalesce(line.root, link.producer_id))::int as count
    from (${found}) as found join support_link as link on link.record_id = found.record_id and link.known_until is null
      left join line on line.id = link.producer_id`.execute(db);
  return { sums: sums.rows, producers: producers.rows[0]?.count ?? 0 };
}

/** What stands of the records that were asked for, with the money of the year. */
function foundRecords(
  reach: Pick<Reach, 'withinUnits' | 'day'>,
  asked: SupportsAsked,
): RawBuilder<unknown> {
  const { from, to, by, kinds, source, units, everyUnit, producerIds, words } = asked;
  const like = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return sql`
    select version.*, coalesce((select sum(amount) from ${spentIn(asked)} where record_id = version.record_id), 0)::bigint as spent
    from support_version as version
    where version.known_until is null and (${everyUnit} or ${isWithin('version.unitId', reach)})
      and ${units ? isWithin('version.unitId', units) : sql`true`}
      and (${kinds.length === 0} or version.kind = any(${kinds}::text[]))
      and version.folded like all (${like}::text[])
      and ${
        by === 'spent' || source !== null
          ? sql`exists (select from ${spentIn(asked)} where record_id = version.record_id)`
          : sql`version.first_day between ${from} and ${to}`
      }
      and ${
        producerIds === null
          ? sql`true`
          : sql`exists (select from support_link as link where link.record_id = version.record_id
            and link.known_until is null and link.producer_id = any(${producerIds}::uuid[]))`
      }`;
}

/** Money of the year, of the source that was asked for, as it stands today: a question to stand behind `from`. */
function spentIn({
  from,
  to,
  source,
}: Pick<SupportsAsked, 'from' | 'to' | 'source'>): RawBuilder<unknown> {
  return sql`(select * from support_spent where known_until is null
    and day between ${from} and ${to}
    and (${source}::text is null or source = ${source})) as money`;
}
