import { sql, type Expression } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { CertificateFacts } from '#domain/recognition/certificate.ts';
import type { Db } from '../database.ts';
import { asOne } from '../same-products.ts';
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
  if (page.order !== 'name') rows = rows.orderBy('e.decidedOn', 'desc');
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
  const row = await listed(fromEntries(db).where('e.inForce', '=', true))
    .innerJoin('productPage as page', 'page.productId', 'e.productId')
    .select(story.as('story'))
    .where('e.star', '>=', 4)
    .where(story, '<>', '')
    .orderBy('e.decidedOn', 'desc')
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
  return listed(fromEntries(db).where('e.producerId', '=', producerId))
    .leftJoin('productPage as page', 'page.productId', 'e.productId')
    .select(FIRST_PICTURE.as('picture'))
    .where(isInForce(day))
    .orderBy('e.decidedOn', 'desc')
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
    .distinctOn('e.productId')
    .where('e.firstDay', '<=', day)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('catalogueEntry as other')
            .select('other.code')
            .where('other.productId', '=', asOne(sql.ref('e.productId')))
            .where('other.inForce', '=', true),
        ),
      ),
    )
    .orderBy('e.productId')
    .orderBy('c.validTo', 'desc')
    .orderBy('e.code')
    .limit(limit)
    .execute();
  return withPictures(db, rows);
}

/** What a list says of a certificate, as it stands on the paper and in its acts. */
function listed(entries: ReturnType<typeof fromEntries>) {
  return entries
    .innerJoin('certificate as c', 'c.id', 'e.certificateId')
    .innerJoin('certificateState as s', 's.certificateId', 'e.certificateId')
    .select([
      'e.code',
      'e.star',
      'c.productName',
      'c.producerName',
      'e.productId',
      'e.unitId',
      'c.annexI',
      'c.validFrom',
      'c.validTo',
      's.revokedOn',
      's.replacedOn',
      's.extendedUntil',
      's.annulledOn',
    ]);
}

/** Puts the first picture of each product's page to it, in one question for the whole page. */
async function withPictures(
  db: Db,
  rows: readonly (Omit<ListedProduct, 'picture'> & { readonly productId: string })[],
): Promise<readonly ListedProduct[]> {
  if (rows.length === 0) return [];
  const pages = await db
    .selectFrom('productPage')
    .select(['productId', FIRST_PICTURE.as('picture')])
    .where(
      'productId',
      'in',
      rows.map((row) => row.productId),
    )
    .execute();
  return rows.map(({ productId, ...row }) => {
    const page = pages.find((one) => one.productId === productId);
    return { ...row, picture: page?.picture ?? null };
  });
}
