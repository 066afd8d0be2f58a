import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { CertificateFacts } from '#domain/recognition/certificate.ts';
import type { Db } from '../database.ts';
import { fromCertificates, isInForce, isIssued, LAST_DAY, matches } from './in-force.ts';

/** What the catalogue is narrowed to; an empty list narrows nothing. */
export interface CatalogueFilter {
  /** Folded words that all must occur. */
  readonly words: readonly string[];
  /** Units that the whole search text names, of any time. */
  readonly unitIds: readonly string[];
  readonly stars: readonly number[];
  /** Sectors of Annex I: I … VI. */
  readonly sectors: readonly string[];
  readonly communes: readonly string[];
  /** The star ends on this day at the latest. */
  readonly endsBy: PlainDate | null;
  /** Recognised from this day on. */
  readonly decidedFrom: PlainDate | null;
  readonly producerId: string | null;
}

/** Asks for everything. */
export const WHOLE_CATALOGUE: CatalogueFilter = {
  words: [],
  unitIds: [],
  stars: [],
  sectors: [],
  communes: [],
  endsBy: null,
  decidedFrom: null,
  producerId: null,
};

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

/** How many products share star, sector and commune. */
export interface CatalogueCount {
  readonly star: number;
  readonly sector: string;
  readonly unitId: string;
  readonly products: number;
}

const SECTOR = sql<string>`split_part(c.annex_i, '.', 1)`;

/** Products whose star is in force that day, narrowed and ordered; `limit` rows after `offset`. */
export async function listInForce(
  db: Db,
  day: PlainDate,
  filter: CatalogueFilter,
  page: { readonly order: CatalogueOrder; readonly limit: number; readonly offset: number },
): Promise<readonly ListedProduct[]> {
  let rows = narrowed(db, day, filter).select(COLUMNS);
  if (page.order === 'stars') rows = rows.orderBy('c.star', 'desc');
  if (page.order !== 'name') rows = rows.orderBy('c.decided_on', 'desc');
  const found = await rows
    .orderBy('p.folded')
    .orderBy('c.code')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return withPictures(db, found);
}

/** The same products counted by star, sector and commune: total and every filter's figures at once. */
export async function countInForce(
  db: Db,
  day: PlainDate,
  filter: CatalogueFilter,
): Promise<readonly CatalogueCount[]> {
  const rows = await narrowed(db, day, filter)
    .select(['c.star', SECTOR.as('sector'), 'h.unit_id as unitId'])
    .select((eb) => eb.fn.countAll<number>().as('products'))
    .groupBy(['c.star', SECTOR, 'h.unit_id'])
    .execute();
  return rows;
}

/** The newest product of four stars or more, in force that day, that has a story to tell. */
export async function findFeatured(
  db: Db,
  day: PlainDate,
): Promise<(ListedProduct & { readonly story: string }) | undefined> {
  const story = sql<string>`page.shown ->> 'story'`;
  const row = await fromCertificates(db)
    .innerJoin('product_page as page', 'page.product_id', 'c.product_id')
    .select([...COLUMNS, story.as('story')])
    .where(isInForce(day))
    .where('c.star', '>=', 4)
    .where(story, '<>', '')
    .orderBy('c.decided_on', 'desc')
    .orderBy('c.code')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const [listed] = await withPictures(db, [row]);
  return listed && { ...listed, story: row.story };
}

/**
 * Products that match the words but have no star in force that day, with their latest certificate:
 * who holds an old packet learns why it is not in the list.
 */
export async function listLapsed(
  db: Db,
  day: PlainDate,
  filter: Pick<CatalogueFilter, 'words' | 'unitIds'>,
  limit: number,
): Promise<readonly ListedProduct[]> {
  const inForce = fromCertificates(db).select('c.product_id').where(isInForce(day));
  const rows = await fromCertificates(db)
    .select(COLUMNS)
    .distinctOn('c.product_id')
    .where(isIssued(day))
    .where(matches(filter.words, filter.unitIds))
    .where('c.product_id', 'not in', inForce)
    .orderBy('c.product_id')
    .orderBy('c.valid_to', 'desc')
    .orderBy('c.code')
    .limit(limit)
    .execute();
  return withPictures(db, rows);
}

function narrowed(db: Db, day: PlainDate, filter: CatalogueFilter) {
  let query = fromCertificates(db)
    .where(isInForce(day))
    .where(matches(filter.words, filter.unitIds));
  if (filter.stars.length > 0) query = query.where('c.star', 'in', [...filter.stars]);
  if (filter.sectors.length > 0) query = query.where(SECTOR, 'in', [...filter.sectors]);
  if (filter.communes.length > 0) query = query.where('h.unit_id', 'in', [...filter.communes]);
  if (filter.endsBy !== null) query = query.where(LAST_DAY, '<=', filter.endsBy);
  if (filter.decidedFrom !== null) query = query.where('c.decided_on', '>=', filter.decidedFrom);
  if (filter.producerId !== null) query = query.where('c.producer_id', '=', filter.producerId);
  return query;
}

const COLUMNS = [
  'c.code',
  'c.star',
  'c.product_name as productName',
  'c.producer_name as producerName',
  'c.product_id as productId',
  'h.unit_id as unitId',
  'c.annex_i as annexI',
  'c.valid_from as validFrom',
  'c.valid_to as validTo',
  's.revoked_on as revokedOn',
  's.replaced_on as replacedOn',
  's.extended_until as extendedUntil',
] as const;

/** Puts the first picture of each product's page to it, in one question for the whole page. */
async function withPictures(
  db: Db,
  rows: readonly (Omit<ListedProduct, 'picture'> & { readonly productId: string })[],
): Promise<readonly ListedProduct[]> {
  if (rows.length === 0) return [];
  const pages = await db
    .selectFrom('product_page')
    .select([
      'product_id as productId',
      // The first of an array of `PageTexts`; SQL null where there is none.
      sql<ListedProduct['picture']>`shown -> 'pictures' -> 0`.as('picture'),
    ])
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
