import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';
import { passedOn } from './passed-on.ts';

/** Two entries that share something by which people are known. */
export interface DoublePair {
  readonly id: string;
  readonly name: string;
  readonly otherId: string;
  readonly otherName: string;
  readonly sameName: boolean;
  readonly samePhone: boolean;
  readonly sameTaxCode: boolean;
}

/**
 * Pairs of open entries within reach that share the name in one commune, the telephone, or the ten digits
 * of a tax code; those that share most first. Each is found by an equality, so that no entry is compared
 * with every other.
 */
export async function listDoubles(
  db: Db,
  reach: Reach,
  { offset, limit }: Slice,
): Promise<{ readonly rows: readonly DoublePair[]; readonly total: number }> {
  const { rows } = await sql<DoublePair & { readonly total: number }>`
    with entry as materialized (
      select id, legal_name, folded, unit_id, phone,
        case when identifier_kind = 'taxCode' then left(identifier, 10) end as tax_code
      from producer where closed_as is null and ${isWithin('producer.unitId', reach)}
    ), pair as (
      select one.id, other.id as other_id from entry as one
        join entry as other on other.folded = one.folded and other.unit_id = one.unit_id and one.id < other.id
      union
      select one.id, other.id from entry as one
        join entry as other on other.phone = one.phone and one.phone <> '' and one.id < other.id
      union
      select one.id, other.id from entry as one
        join entry as other on other.tax_code = one.tax_code and one.id < other.id
    ), said as (
      select pair.id, one.legal_name as name, pair.other_id, other.legal_name as other_name,
        one.folded = other.folded as same_name, one.phone = other.phone as same_phone,
        coalesce(one.tax_code = other.tax_code, false) as same_tax_code
      from pair join entry as one on one.id = pair.id join entry as other on other.id = pair.other_id
    )
    select *, count(*) over () as total from said
    order by same_name::int + same_phone::int + same_tax_code::int desc, name, id, other_id
    offset ${offset} limit ${limit}`.execute(db);
  return { rows, total: Number(rows[0]?.total ?? 0) };
}

/** Two open products of one producer, or of producers that are merged, with one name. */
export interface DoubleProducts {
  readonly id: string;
  readonly name: string;
  readonly otherId: string;
  readonly otherName: string;
  readonly producerName: string;
}

/** Those within reach; found by an equality, as pairs of producers are. */
export async function listDoubleProducts(
  db: Db,
  reach: Reach,
  { offset, limit }: Slice,
): Promise<{ readonly rows: readonly DoubleProducts[]; readonly total: number }> {
  const { rows } = await sql<DoubleProducts & { readonly total: number }>`
    with item as materialized (
      select product.id, product.name, product.folded, producer.id as holder_id, producer.legal_name as producer_name
      from product left join (${passedOn(reach.day)}) as passed on passed.id = product.producer_id
        join producer on producer.id = coalesce(passed.root, product.producer_id)
      where product.gone_from is null and ${isWithin('producer.unitId', reach)}
    )
    select one.id, one.name, other.id as other_id, other.name as other_name, one.producer_name,
      count(*) over () as total
    from item as one join item as other
      on other.holder_id = one.holder_id and other.folded = one.folded and one.id < other.id
    order by one.folded, one.id, other.id offset ${offset} limit ${limit}`.execute(db);
  return { rows, total: Number(rows[0]?.total ?? 0) };
}

/** The other open products of the producer that a product is read under, by name. */
export async function listSiblings(
  db: Db,
  productId: string,
  day: PlainDate,
): Promise<readonly { readonly id: string; readonly name: string; readonly annexI: string }[]> {
  const { rows } = await sql<{ id: string; name: string; annexI: string }>`
    with passed as materialized (${passedOn(day)}), item as (
      select product.id, product.name, product.folded, product.annex_i, product.gone_from,
        coalesce(passed.root, product.producer_id) as holder_id
      from product left join passed on passed.id = product.producer_id
    )
    select other.id, other.name, other.annex_i as "annexI" from item as own
      join item as other on other.holder_id = own.holder_id and other.id <> own.id
    where own.id = ${productId} and other.gone_from is null
    order by other.folded, other.id`.execute(db);
  return rows;
}

/** A request for a merge or its undoing that waits for a second person. */
export interface WaitingMerge {
  readonly id: string;
  readonly name: string;
  readonly intoId: string;
  readonly intoName: string;
  readonly undo: boolean;
}

/** Those of producers, or of products, within reach, the oldest first. */
export async function listWaitingMerges(
  db: Db,
  reach: Reach,
  of: 'producer' | 'product',
): Promise<readonly WaitingMerge[]> {
  const [double, into] =
    of === 'product' ? [sql`product`, sql`into_product`] : [sql`producer`, sql`into_producer`];
  const name = sql.ref(of === 'product' ? 'name' : 'legal_name');
  const { rows } = await sql<WaitingMerge>`
    select ${double}.id, ${double}.${name} as name, ${into}.id as "intoId", ${into}.${name} as "intoName",
      request.undo
    from merge_request as request
      join producer on producer.id = request.producer_id
      join producer as into_producer on into_producer.id = request.into_id
      left join product on product.id = request.product_id
      left join product as into_product on into_product.id = request.into_product_id
    where request.settled_as is null and (request.product_id is null) = ${of === 'producer'}
      and ${isWithin('producer.unitId', reach)}
    order by request.requested_at limit 100`.execute(db);
  return rows;
}
