import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { yearOf, type PlainDate } from '#domain/calendar/plain-date.ts';
import { inCatalogue } from '#storage/catalogue/catalogue-day.ts';
import {
  countEnding,
  countInForce,
  countRecognised,
  type CatalogueCount,
} from '#storage/catalogue/counts.ts';
import { WHOLE_CATALOGUE } from '#storage/catalogue/entries.ts';
import { findFeatured, listInForce } from '#storage/catalogue/products.ts';
import type { Deps } from '../deps.ts';
import { productCard, type ProductCard } from './card.ts';
import { expiringDays } from '../regulation/home-settings.ts';
import type { Offered } from './list-products.ts';

/** What the home page says of the register today; each figure has its list in the catalogue. */
export interface HomeFigures {
  readonly day: PlainDate;
  readonly inForce: number;
  readonly fourAndFive: number;
  readonly year: number;
  readonly recognisedThisYear: number;
  readonly expiring: number;
  readonly sectors: readonly Offered<string>[];
  /** Lately recognised, the newest first. */
  readonly newest: readonly ProductCard[];
  /** One product with its story, to begin with. */
  readonly featured: (ProductCard & { readonly story: string }) | null;
}

const NEWEST = { order: 'newest', limit: 4, offset: 0 } as const;

/** The figures of the home page as of today. */
export async function homeFigures(deps: Deps): Promise<HomeFigures> {
  const day = deps.clock.today();
  const year = yearOf(day);
  const warned = await expiringDays(deps);
  const read = await inCatalogue(deps.db, day, async (catalogue) => ({
    all: await countInForce(catalogue, WHOLE_CATALOGUE),
    expiring: await countEnding(catalogue, addDays(day, warned)),
    recognisedThisYear: await countRecognised(catalogue, year),
    newest: await listInForce(catalogue, WHOLE_CATALOGUE, NEWEST),
    featured: await findFeatured(catalogue),
  }));
  const { all, expiring, recognisedThisYear, newest, featured } = read;
  return {
    day,
    inForce: sum(all),
    fourAndFive: sum(all.filter((count) => count.star >= 4)),
    year,
    recognisedThisYear,
    expiring,
    sectors: ['I', 'II', 'III', 'IV', 'V', 'VI'].map((value) => ({
      value,
      products: sum(all.filter((count) => count.sector === value)),
    })),
    newest: newest.map((product) => productCard(deps, product, day, warned)),
    featured: featured
      ? { ...productCard(deps, featured, day, warned), story: firstParagraph(featured.story) }
      : null,
  };
}

function firstParagraph(story: string): string {
  return story.split(/\n+/).find(Boolean) ?? '';
}

function sum(counts: readonly CatalogueCount[]): number {
  return counts.reduce((total, count) => total + count.products, 0);
}
