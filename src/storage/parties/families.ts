import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import type { MergeKind } from '#domain/parties/merging.ts';
import type { Db, Trx } from '../database.ts';

/**
 * All that stand as one with these producers on a day: whom they are read through, and who is read
 * through those, the ones that are kept first. Undoing a merge parts them by itself.
 */
export async function familyOf(
  db: Db | Trx,
  producerIds: readonly string[],
  day: PlainDate,
): Promise<readonly [string, ...string[]] | readonly []> {
  if (producerIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select id, closed_into, gone_from, 0 as step from producer where id = any(${producerIds}::uuid[])
      union all
      select producer.id, producer.closed_into, producer.gone_from, up.step + 1
      from up join producer on producer.id = up.closed_into
      where up.gone_from <= ${day} and up.step < 20
    ), kept as (
      select distinct id from up where closed_into is null or gone_from > ${day}
    ), down as (
      select id, 0 as step from kept
      union all
      select producer.id, down.step + 1 from down join producer on producer.closed_into = down.id
      where producer.gone_from <= ${day} and down.step < 20
    )
    select id from down group by id order by min(step), id`.execute(db);
  const [first, ...rest] = rows.map(({ id }) => id);
  return first === undefined ? [] : [first, ...rest];
}

/** The product of a producer with a dossier under way that another, who has taken it over, opened; by name. */
export async function findDossierOfAnother(
  trx: Trx,
  producerId: string,
  lastStates: readonly DossierState[],
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('dossier')
    .innerJoin('dossierState', 'dossierState.dossierId', 'dossier.id')
    .innerJoin('product', 'product.id', 'dossier.productId')
    .select('product.name')
    .where('product.producerId', '=', producerId)
    .whereRef('dossier.producerId', '!=', 'product.producerId')
    .where('dossierState.state', 'not in', lastStates)
    .orderBy('product.name')
    .executeTakeFirst();
  return row?.name;
}

/**
 * A dossier of another product that sets out from a certificate of this one, or of a double read through it:
 * the name of its product. One that was withdrawn, or ended without a star, leads nowhere.
 */
export async function findFollower(trx: Trx, productId: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    with recursive own as (
      select ${productId}::uuid as id, 0 as step
      union all
      select product.id, own.step + 1 from own join product on product.closed_into = own.id
      where product.closed_as = 'same' and own.step < 20
    )
    select product.name from dossier
      join dossier_state on dossier_state.dossier_id = dossier.id
      join certificate on certificate.id = dossier.previous_certificate_id
      join product on product.id = dossier.product_id
    where certificate.product_id in (select id from own) and dossier.product_id not in (select id from own)
      and dossier_state.state not in ('withdrawn', 'notRecognized')
    order by product.name limit 1`.execute(trx);
  return rows[0]?.name;
}

/** A product that another was merged into, or that another became. */
export interface CameFrom {
  readonly id: string;
  readonly name: string;
  readonly kind: MergeKind;
  readonly on: PlainDate;
}

/** Those that a product is read for or continues, by day. */
export async function listCameFrom(db: Db, productId: string): Promise<readonly CameFrom[]> {
  const { rows } = await sql<CameFrom>`
    select id, name, closed_as as kind, closed_on as "on" from product
    where closed_into = ${productId} order by closed_on, name, id`.execute(db);
  return rows;
}

/** A product of a producer that is merged with one of another producer, either way: its name. */
export async function findMergedAcross(trx: Trx, producerId: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    with recursive own as (
      select ${producerId}::uuid as id, 0 as step
      union all
      select producer.id, own.step + 1 from own join producer on producer.closed_into = own.id where own.step < 20
    )
    select double.name from product as double join product as kept on kept.id = double.closed_into
    where (double.producer_id in (select id from own)) <> (kept.producer_id in (select id from own))
    order by double.name limit 1`.execute(trx);
  return rows[0]?.name;
}
