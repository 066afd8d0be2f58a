import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import type { Db, Trx } from '../../database.ts';
import { isId } from '../../ids.ts';
import { isWithin } from '../../units/is-within.ts';

/** For whom something was done: a producer, or one of its products. */
export interface SupportLink {
  readonly producerId: string;
  readonly producerName: string;
  /** Where the producer lies. */
  readonly unitId: string;
  readonly productId: string | null;
  readonly productName: string | null;
}

/** For whom a record is, as it stands today, by name. */
export async function listSupportLinks(
  db: Db | Trx,
  recordId: string,
): Promise<readonly SupportLink[]> {
  return db
    .selectFrom('supportLink as link')
    .innerJoin('producer', 'producer.id', 'link.producerId')
    .leftJoin('product', 'product.id', 'link.productId')
    .select([
      'link.producerId',
      'producer.legalName as producerName',
      'producer.unitId',
      'link.productId',
      'product.name as productName',
    ])
    .where('link.recordId', '=', recordId)
    .where('link.knownUntil', 'is', null)
    .orderBy('producer.folded')
    .orderBy('product.folded')
    .execute();
}

export interface ToLink {
  readonly producerId: string;
  /** Null: the producer as a whole. */
  readonly productId: string | null;
}

/** Where an open producer, or the open producer of an open product, lies; undefined: there is none. */
export async function unitOfLinked(
  trx: Trx,
  { producerId, productId }: ToLink,
): Promise<string | undefined> {
  if (!isId(producerId) || (productId !== null && !isId(productId))) return undefined;
  const { rows } = await sql<{ unitId: string }>`
    select producer.unit_id as "unitId" from producer
    where producer.id = ${producerId} and producer.gone_from is null
      and (${productId}::uuid is null or exists (select from product
        where product.id = ${productId} and product.producer_id = producer.id and product.gone_from is null))`.execute(
    trx,
  );
  return rows[0]?.unitId;
}

/** False when it is tied already. */
export async function insertSupportLink(
  trx: Trx,
  link: ToLink & {
    readonly id: string;
    readonly recordId: string;
    readonly actId: string;
    readonly knownFrom: PlainDate;
  },
): Promise<boolean> {
  const row = await trx
    .insertInto('supportLink')
    .values({ ...link, knownUntil: null, endedBy: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** False when it is not tied. */
export async function endSupportLink(
  trx: Trx,
  recordId: string,
  { producerId, productId }: ToLink,
  end: { readonly knownUntil: PlainDate; readonly endedBy: string },
): Promise<boolean> {
  const row = await trx
    .updateTable('supportLink')
    .set(end)
    .where('recordId', '=', recordId)
    .where('producerId', '=', producerId)
    .where('productId', productId === null ? 'is' : '=', productId)
    .where('knownUntil', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const MOST = 12;

/** Open producers and products within reach whose name says the words, producers first. */
export async function findToSupport(
  db: Db,
  reach: Reach,
  text: string,
): Promise<readonly SupportLink[]> {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const like = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const { rows } = await sql<SupportLink>`
    (select producer.id as "producerId", producer.legal_name as "producerName", producer.unit_id as "unitId",
      null::uuid as "productId", null::text as "productName"
    from producer where producer.folded like all (${like}::text[]) and producer.gone_from is null
      and ${isWithin('producer.unitId', reach)}
    order by producer.folded, producer.id limit ${MOST})
    union all
    (select producer.id, producer.legal_name, producer.unit_id, product.id, product.name
    from product join producer on producer.id = product.producer_id
    where product.folded like all (${like}::text[]) and product.gone_from is null and producer.gone_from is null
      and ${isWithin('producer.unitId', reach)}
    order by product.folded, product.id limit ${MOST})`.execute(db);
  return rows;
}
