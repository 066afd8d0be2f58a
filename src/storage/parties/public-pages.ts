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
    .selectFrom('productPage')
    .selectAll()
    .where('productId', '=', productId)
    .executeTakeFirst();
  if (!row) return undefined;
  // Written below only, from typed pages.
  return {
    shown: row.shown as PageTexts,
    looked: row.looked as PageTexts,
    refused: row.refused as PageTexts | null,
    refusalReason: row.refusalReason,
    waits: row.waitingSince !== null,
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
    refusalReason: page.refusalReason,
  };
  await trx
    .insertInto('productPage')
    .values({ productId, ...row, waitingSince: page.waits ? now : null })
    .onConflict((conflict) =>
      conflict.column('productId').doUpdateSet((eb) => ({
        ...row,
        waitingSince: page.waits ? eb.fn.coalesce('productPage.waitingSince', eb.val(now)) : null,
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
    .selectFrom('productPage')
    .innerJoin('product', 'product.id', 'productPage.productId')
    .innerJoin('producer', 'producer.id', 'product.producerId')
    .select([
      'product.id as productId',
      'product.name as productName',
      'producer.legalName as producerName',
      'producer.unitId',
      sql<Instant>`product_page.waiting_since`.as('since'),
      sql<boolean>`product_page.shown <> product_page.looked`.as('isShown'),
    ])
    .where('productPage.waitingSince', 'is not', null)
    .where(isWithin('producer.unitId', reach))
    .orderBy('productPage.waitingSince')
    .orderBy('product.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

/** How many those are. */
export async function countWaitingPages(db: Db, reach: Reach): Promise<number> {
  const { count } = await db
    .selectFrom('productPage')
    .innerJoin('product', 'product.id', 'productPage.productId')
    .innerJoin('producer', 'producer.id', 'product.producerId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('productPage.waitingSince', 'is not', null)
    .where(isWithin('producer.unitId', reach))
    .executeTakeFirstOrThrow();
  return count;
}
