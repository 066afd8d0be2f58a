import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { LinkedKind } from '#domain/entries/kinds.ts';
import { fold } from '#domain/text/fold.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import { isWithin } from '../units/is-within.ts';

/** What an entry is tied to, from a day, until the day before another. */
export interface EntryLink {
  readonly of: LinkedKind;
  readonly id: string;
  readonly name: string;
  /** Of a product: its producer's name. */
  readonly producerName: string;
  readonly since: PlainDate;
  readonly until: PlainDate | null;
}

/** All ties of an entry that ever were, those of today first. */
export async function listEntryLinks(db: Db | Trx, entryId: string): Promise<readonly EntryLink[]> {
  const { rows } = await sql<EntryLink>`
    select case when link.product_id is null then 'producer' else 'product' end as of,
      coalesce(link.product_id, link.producer_id) as id,
      coalesce(product.name, producer.legal_name) as name,
      coalesce(maker.legal_name, producer.legal_name) as "producerName", link.since, link.until
    from entry_link as link
      left join product on product.id = link.product_id
      left join producer as maker on maker.id = product.producer_id
      left join producer on producer.id = link.producer_id
    where link.entry_id = ${entryId}
    order by (link.until is null) desc, link.since desc, name, link.id`.execute(db);
  return rows;
}

/** Where an open product or producer lies; undefined: it is not in the register, or closed. */
export async function unitOfOpen(
  trx: Trx,
  of: LinkedKind,
  id: string,
): Promise<string | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<{ unitId: string }>`
    select producer.unit_id as "unitId" from producer
      left join product on product.producer_id = producer.id and product.id = ${id}
    where case when ${of} = 'product' then product.gone_from is null and product.id is not null
      else producer.gone_from is null and producer.id = ${id} end limit 1`.execute(trx);
  return rows[0]?.unitId;
}

export interface Tie {
  readonly entryId: string;
  readonly of: LinkedKind;
  readonly id: string;
}

/** False when it is tied already. */
export async function insertEntryLink(
  trx: Trx,
  { entryId, of, id }: Tie,
  tie: { readonly id: string; readonly since: PlainDate; readonly actId: string },
): Promise<boolean> {
  const row = await trx
    .insertInto('entryLink')
    .values({ ...tie, entryId, [of === 'product' ? 'productId' : 'producerId']: id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** False when it is not tied. */
export async function endEntryLink(
  trx: Trx,
  { entryId, of, id }: Tie,
  end: { readonly until: PlainDate; readonly endedBy: string },
): Promise<boolean> {
  const row = await trx
    .updateTable('entryLink')
    .set(end)
    .where('entryId', '=', entryId)
    .where(of === 'product' ? 'productId' : 'producerId', '=', id)
    .where('until', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const MOST = 12;

/** Open products or producers within reach whose name says the words, those that are not tied to the entry yet. */
export async function findToLink(
  db: Db,
  reach: Reach,
  {
    entryId,
    of,
    text,
  }: { readonly entryId: string; readonly of: LinkedKind; readonly text: string },
): Promise<
  readonly { readonly id: string; readonly name: string; readonly producerName: string }[]
> {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const like = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const item = sql.ref(of);
  const name = of === 'product' ? sql`product.name` : sql`producer.legal_name`;
  const maker = of === 'product' ? sql`join producer on producer.id = product.producer_id` : sql``;
  const column = sql.ref(`entry_link.${of}_id`);
  const { rows } = await sql<{ id: string; name: string; producerName: string }>`
    select ${item}.id, ${name} as name, producer.legal_name as "producerName"
    from ${sql.table(of)} ${maker}
    where ${item}.folded like all (${like}::text[]) and ${item}.gone_from is null
      and ${isWithin('producer.unitId', reach)} and not exists (select from entry_link where entry_id = ${entryId} and ${column} = ${item}.id
        and until is null)
    order by ${item}.folded, ${item}.id limit ${MOST}`.execute(db);
  return rows;
}
