import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';

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

/** A request for a merge or its undoing that waits for a second person. */
export interface WaitingMerge {
  readonly producerId: string;
  readonly name: string;
  readonly intoId: string;
  readonly intoName: string;
  readonly undo: boolean;
}

/** Those within reach, the oldest first. */
export async function listWaitingMerges(db: Db, reach: Reach): Promise<readonly WaitingMerge[]> {
  return await db
    .selectFrom('mergeRequest')
    .innerJoin('producer', 'producer.id', 'mergeRequest.producerId')
    .innerJoin('producer as into', 'into.id', 'mergeRequest.intoId')
    .select([
      'mergeRequest.producerId',
      'producer.legalName as name',
      'mergeRequest.intoId',
      'into.legalName as intoName',
      'mergeRequest.undo',
    ])
    .where('mergeRequest.settledAs', 'is', null)
    .where(isWithin('producer.unitId', reach))
    .orderBy('mergeRequest.requestedAt')
    .limit(100)
    .execute();
}
