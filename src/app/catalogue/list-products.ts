import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import { inCatalogue } from '#storage/catalogue/catalogue-day.ts';
import { countInForce, type CatalogueCount } from '#storage/catalogue/counts.ts';
import type { CatalogueFilter } from '#storage/catalogue/entries.ts';
import { listInForce, listLapsed, type CatalogueOrder } from '#storage/catalogue/products.ts';
import type { Deps } from '../deps.ts';
import { productCard, unitInSentence, type ProductCard } from './card.ts';
import { expiringDays } from '../regulation/home-settings.ts';
import { pagesOf, sliceOf } from '../paging.ts';

/** What somebody asks the catalogue; empty lists and nulls ask for everything. */
export interface CatalogueQuestion {
  readonly text: string;
  readonly stars: readonly number[];
  readonly sectors: readonly string[];
  readonly communes: readonly string[];
  /** Only stars that end within 120 days. */
  readonly expiring: boolean;
  /** Only products recognised in this year. */
  readonly year: number | null;
  readonly order: CatalogueOrder;
  readonly page: number;
}

/** A value a filter offers, with how many products it would show beside the other filters. */
export interface Offered<Value> {
  readonly value: Value;
  readonly products: number;
}

export interface CataloguePage {
  readonly day: PlainDate;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Places of the first and last product shown, from 1. */
  readonly from: number;
  readonly to: number;
  readonly products: readonly ProductCard[];
  /** Match the text, but have no star in force today: named, never listed among OCOP products. */
  readonly lapsed: readonly ProductCard[];
  readonly stars: readonly Offered<number>[];
  readonly sectors: readonly Offered<string>[];
  readonly communes: readonly (Offered<string> & { readonly name: string })[];
}

const PAGE_SIZE = 24;
const LAPSED_SHOWN = 6;
const WORDS_READ = 8;
const STARS = [5, 4, 3];
const SECTORS = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** One page of the public catalogue: only products whose star is in force today (Đ2.1). */
export async function listProducts(deps: Deps, asked: CatalogueQuestion): Promise<CataloguePage> {
  const day = deps.clock.today();
  const warned = await expiringDays(deps);
  const filter = filterOf(deps, asked, day, warned);
  return inCatalogue(deps.db, day, async (catalogue) => {
    const counts = await countInForce(catalogue, filter);
    const total = sum(counts.filter(passes(filter)));
    const pages = pagesOf(total, PAGE_SIZE);
    const page = Math.min(Math.max(1, asked.page), pages);
    const slice = sliceOf(page, PAGE_SIZE);
    const shown = { order: asked.order, ...slice };
    const products = total === 0 ? [] : await listInForce(catalogue, filter, shown);
    const lapsed =
      asked.text.trim() === '' ? [] : await listLapsed(catalogue, filter, LAPSED_SHOWN);
    return {
      day,
      total,
      page,
      pages,
      from: total === 0 ? 0 : slice.offset + 1,
      to: slice.offset + products.length,
      products: products.map((product) => productCard(deps, product, day, warned)),
      lapsed: lapsed.map((product) => productCard(deps, product, day, warned)),
      ...offers(deps, counts, filter, day),
    };
  });
}

function filterOf(
  deps: Deps,
  asked: CatalogueQuestion,
  day: PlainDate,
  warned: number,
): CatalogueFilter {
  return {
    words: fold(asked.text).split(' ').filter(Boolean).slice(0, WORDS_READ),
    unitIds: asked.text.trim() === '' ? [] : unitsNamed(deps, asked.text, day),
    stars: asked.stars,
    sectors: asked.sectors,
    communes: asked.communes,
    endsBy: asked.expiring ? addDays(day, warned) : null,
    decidedFrom: asked.year === null ? null : plainDate(asked.year, 1, 1),
  };
}

/** The last day of the three tiers: names of districts and old communes are looked up on it. */
const BEFORE_TWO_TIERS = plainDate(2025, 6, 30);

/** Today's units behind a name of today or of before 01/07/2025. */
function unitsNamed(deps: Deps, name: string, day: PlainDate): readonly string[] {
  const named = [
    ...deps.units.findByName(name, BEFORE_TWO_TIERS),
    ...deps.units.findByName(name, day),
  ].filter((unit) => unit.level !== 'province');
  const now = named.flatMap((unit) => deps.units.currentUnitsOf(unit.id, day).units);
  return [...new Set(now.map((unit) => unit.id))];
}

type Narrowing = Pick<CatalogueFilter, 'stars' | 'sectors' | 'communes'>;

function passes({ stars, sectors, communes }: Narrowing) {
  return (count: CatalogueCount) =>
    (stars.length === 0 || stars.includes(count.star)) &&
    (sectors.length === 0 || sectors.includes(count.sector)) &&
    (communes.length === 0 || communes.includes(count.unitId));
}

/** What each filter offers, counted beside the other two and never against itself. */
function offers(
  deps: Deps,
  counts: readonly CatalogueCount[],
  filter: Narrowing,
  day: PlainDate,
): Pick<CataloguePage, 'stars' | 'sectors' | 'communes'> {
  const besides = (own: Partial<Narrowing>) => counts.filter(passes({ ...filter, ...own }));
  const byStar = besides({ stars: [] });
  const bySector = besides({ sectors: [] });
  const byCommune = besides({ communes: [] });
  return {
    stars: STARS.map((value) => ({
      value,
      products: sum(byStar.filter((count) => count.star === value)),
    })),
    sectors: SECTORS.map((value) => ({
      value,
      products: sum(bySector.filter((count) => count.sector === value)),
    })),
    communes: [...new Set(byCommune.map((count) => count.unitId))]
      .map((value) => ({
        value,
        name: unitInSentence(deps, value, day),
        products: sum(byCommune.filter((count) => count.unitId === value)),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
  };
}

function sum(counts: readonly CatalogueCount[]): number {
  return counts.reduce((total, count) => total + count.products, 0);
}
