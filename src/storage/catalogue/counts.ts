import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Catalogue } from './catalogue-day.ts';
import { narrowed, type CatalogueFilter } from './entries.ts';

/** How many products share star, sector and commune. */
export interface CatalogueCount {
  readonly star: number;
  readonly sector: string;
  readonly unitId: string;
  readonly products: number;
}

/** What no counter tells: such a question counts its entries. */
type Searched = Pick<CatalogueFilter, 'words' | 'unitIds' | 'endsBy' | 'decidedFrom'>;

/** Stars in force counted by star, sector and commune: total and every filter's figures at once. */
export function countInForce(
  { db }: Catalogue,
  searched: Searched,
): Promise<readonly CatalogueCount[]> {
  const { words, unitIds, endsBy, decidedFrom } = searched;
  if (words.length + unitIds.length === 0 && endsBy === null && decidedFrom === null)
    return db
      .selectFrom('catalogueCount')
      .select(['star', 'sector', 'unitId', 'products'])
      .where('products', '>', 0)
      .execute();
  const everywhere = { ...searched, stars: [], sectors: [], communes: [] };
  return narrowed(db, everywhere)
    .select(['e.star', 'e.sector', 'e.unitId'])
    .select((eb) => eb.fn.countAll<number>().as('products'))
    .groupBy(['e.star', 'e.sector', 'e.unitId'])
    .execute();
}

/** Stars in force whose term ends by that day. */
export async function countEnding({ db }: Catalogue, by: PlainDate): Promise<number> {
  const row = await db
    .selectFrom('catalogueEnd')
    .select(({ fn }) => fn.sum<number | null>('products').as('products'))
    .where('lastDay', '<=', by)
    .executeTakeFirstOrThrow();
  return row.products ?? 0;
}

/** Stars in force that were recognised in that year. */
export async function countRecognised({ db }: Catalogue, year: number): Promise<number> {
  const row = await db
    .selectFrom('catalogueYear')
    .select('products')
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.products ?? 0;
}
