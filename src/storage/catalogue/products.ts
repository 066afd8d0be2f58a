import { sql, type Expression } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { CertificateFacts } from '#domain/recognition/certificate.ts';
import type { Db } from '../database.ts';
import type { Catalogue } from './catalogue-day.ts';
import { fromEntries, isInForce, matches, narrowed, type CatalogueFilter } from './entries.ts';

export type CatalogueOrder = 'newest' | 'stars' | 'name';

/** A product as it stands in a list. */
export interface ListedProduct extends CertificateFacts {
  readonly code: string;
  readonly star: number;
  readonly productName: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly annexI: string;
  readonly picture: { readonly fileId: string; readonly alt: string } | null;
}

/** The first of an array of `PageTexts`; SQL null where there is none. */
const FIRST_PICTURE = sql<ListedProduct['picture']>`shown -> 'pictures' -> 0`;

/** Products whose star is in force, narrowed and ordered; `limit` rows after `offset`. */
export async function listInForce(
  { db }: Catalogue,
  filter: CatalogueFilter,
  page: { readonly order: CatalogueOrder; readonly limit: number; readonly offset: number },
): Promise<readonly ListedProduct[]> {
  let rows = listed(narrowed(db, filter));
  if (page.order === 'stars') rows = rows.orderBy('e.star', 'desc');
  if (page.order !== 'name') rows = rows.orderBy('e.decided_on', 'desc');
  const found = await rows
    .orderBy('e.name')
    .orderBy('e.code')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return withPictures(db, found);
}

/** The newest product of four stars or more, in force, that has a story to tell. */
export async function findFeatured({
  db,
}: Catalogue): Promise<(ListedProduct & { readonly story: string }) | undefined> {
  const story = sql<string>`page.shown ->> 'story'`;
  const row = await listed(fromEntries(db).where('e.in_force', '=', true))
    .innerJoin('product_page as page', 'page.product_id', 'e.product_id')
    .select(story.as('story'))
    .where('e.star', '>=', 4)
    .where(story, '<>', '')
    .orderBy('e.decided_on', 'desc')
    .orderBy('e.name')
    .orderBy('e.code')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const [product] = await withPictures(db, [row]);
  return product && { ...product, story: row.story };
}

/**
 * Products of a producer whose star is in force that day, the newest first, to be asked for within
 * another question.
 */
export function inForceOfProducer(
  db: Db,
  producerId: Expression<string>,
  day: PlainDate,
  limit: number,
) {
  return listed(fromEntries(db).where('e.producer_id', '=', producerId))
    .leftJoin('product_page as page', 'page.product_id', 'e.product_id')
    .select(FIRST_PICTURE.as('picture'))
    .where(isInForce(day))
    .orderBy('e.decided_on', 'desc')
    .orderBy('e.name')
    .orderBy('e.code')
    .limit(limit);
}

/**
 * Products that match the words but have no star in force that day, with their latest certificate:
 * who holds an old packet learns why it is not in the list.
 */
export async function listLapsed(
  { db, day }: Catalogue,
  filter: Pick<CatalogueFilter, 'words' | 'unitIds'>,
  limit: number,
): Promise<readonly ListedProduct[]> {
  const rows = await listed(fromEntries(db).where(matches(filter.words, filter.unitIds)))
    .distinctOn('e.product_id')
    .where('e.first_day', '<=', day)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('catalogue_entry as other')
            .select('other.code')
            .whereRef('other.product_id', '=', 'e.product_id')
            .where('other.in_force', '=', true),
        ),
      ),
    )
    .orderBy('e.product_id')
    .orderBy('c.valid_to', 'desc')
    .orderBy('e.code')
    .limit(limit)
    .execute();
  return withPictures(db, rows);
}

/** What a list says of a certificate, as it stands on the paper and in its acts. */
function listed(entries: ReturnType<typeof fromEntries>) {
  return entries
    .innerJoin('certificate as c', 'c.id', 'e.certificate_id')
    .innerJoin('certificate_state as s', 's.certificate_id', 'e.certificate_id')
    .select([
      'e.code',
      'e.star',
      'c.product_name as productName',
      'c.producer_name as producerName',
      'e.product_id as productId',
      'e.unit_id as unitId',
      'c.annex_i as annexI',
      'c.valid_from as validFrom',
      'c.valid_to as validTo',
      's.revoked_on as revokedOn',
      's.replaced_on as replacedOn',
      's.extended_until as extendedUntil',
    ]);
}

/** Puts the first picture of each product's page to it, in one question for the whole page. */
async function withPictures(
  db: Db,
  rows: readonly (Omit<ListedProduct, 'picture'> & { readonly productId: string })[],
): Promise<readonly ListedProduct[]> {
  if (rows.length === 0) return [];
  const pages = await db
    .selectFrom('product_page')
    .select(['product_id as productId', FIRST_PICTURE.as('picture')])
    .where(
      'product_id',
      'in',
      rows.map((row) => row.productId),
    )
    .execute();
  return rows.map(({ productId, ...row }) => {
    const page = pages.find((one) => one.productId === productId);
    return { ...row, picture: page?.picture ?? null };
  });
}
