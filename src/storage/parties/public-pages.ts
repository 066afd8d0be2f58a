import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { PageTexts, PublicPage } from '#domain/parties/public-page.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isId } from '../ids.ts';
import { isWithin } from '../units/is-within.ts';

/** The page of a product; undefined while it was never certified. */
export async function findPublicPage(
  db: Db | Trx,
  productId: string,
): Promise<PublicPage | undefined> {
  if (!isId(productId)) return undefined;
  const row = await db
    .selectFrom('product_page')
    .selectAll()
    .where('product_id', '=', productId)
    .executeTakeFirst();
  if (!row) return undefined;
  // Written below only, from typed pages.
  return {
    shown: row.shown as PageTexts,
    looked: row.looked as PageTexts,
    refused: row.refused as PageTexts | null,
    refusalReason: row.refusal_reason,
    waits: row.waiting_since !== null,
  };
}

/** Writes a page; one that went on waiting has waited since it began to. */
export async function savePublicPage(
  trx: Trx,
  productId: string,
  page: PublicPage,
  now: Instant,
): Promise<void> {
  const row = {
    shown: canonicalJson(page.shown),
    looked: canonicalJson(page.looked),
    refused: page.refused && canonicalJson(page.refused),
    refusal_reason: page.refusalReason,
  };
  await trx
    .insertInto('product_page')
    .values({ product_id: productId, ...row, waiting_since: page.waits ? now : null })
    .onConflict((conflict) =>
      conflict.column('product_id').doUpdateSet((eb) => ({
        ...row,
        waiting_since: page.waits
          ? eb.fn.coalesce('product_page.waiting_since', eb.val(now))
          : null,
      })),
    )
    .execute();
}

/** A page whose producer wrote something that nobody has looked at yet. */
export interface WaitingPage {
  readonly productId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly since: Instant;
  /** Whether people see it already. */
  readonly isShown: boolean;
}

/** Some of the pages that wait within reach, the longest waiting first. */
export function listWaitingPages(
  db: Db,
  reach: Reach,
  { offset, limit }: Slice,
): Promise<readonly WaitingPage[]> {
  return db
    .selectFrom('product_page')
    .innerJoin('product', 'product.id', 'product_page.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select([
      'product.id as productId',
      'product.name as productName',
      'producer.legal_name as producerName',
      'producer.unit_id as unitId',
      sql<Instant>`product_page.waiting_since`.as('since'),
      sql<boolean>`product_page.shown <> product_page.looked`.as('isShown'),
    ])
    .where('product_page.waiting_since', 'is not', null)
    .where(isWithin('producer.unit_id', reach))
    .orderBy('product_page.waiting_since')
    .orderBy('product.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

/** How many those are. */
export async function countWaitingPages(db: Db, reach: Reach): Promise<number> {
  const { count } = await db
    .selectFrom('product_page')
    .innerJoin('product', 'product.id', 'product_page.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('product_page.waiting_since', 'is not', null)
    .where(isWithin('producer.unit_id', reach))
    .executeTakeFirstOrThrow();
  return count;
}
