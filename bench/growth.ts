import type { CatalogueQuestion } from '#app/catalogue/list-products.ts';
import { findProduct } from '#app/catalogue/find-product.ts';
import { homeFigures } from '#app/catalogue/home-figures.ts';
import { listProducts } from '#app/catalogue/list-products.ts';
import { publicCheck } from '#app/catalogue/public-check.ts';
import type { Deps } from '#app/deps.ts';
import { ONLY } from './growth/fill-scratch.ts';
import { scratchRegisters } from './growth/scratch-registers.ts';
import { WORK_PAGES } from './growth/work-pages.ts';

/** What one page takes in registers of each size. */
interface PageGrowth {
  readonly page: string;
  /** Milliseconds, the median; one a size. */
  readonly milliseconds: readonly number[];
  /** Of the size to which the time grows: 0 not at all, 1 in proportion. */
  readonly exponent: number;
}

export interface GrowthReport {
  readonly sizes: readonly number[];
  readonly pages: readonly PageGrowth[];
}

const SIZES = [1_000, 10_000, 100_000];
const RUNS = 25;

const EVERYTHING: CatalogueQuestion = {
  ...{ text: '', stars: [], sectors: [], communes: [], expiring: false, year: null },
  ...{ order: 'newest', page: 1 },
};
const asking = (question: Partial<CatalogueQuestion>) => (deps: Deps) =>
  listProducts(deps, { ...EVERYTHING, ...question });

/** What is asked of the database for each page, without memory and without the framework. */
const PAGES: Readonly<Record<string, (deps: Deps, code: string) => Promise<unknown>>> = {
  home: homeFigures,
  catalogue: asking({}),
  'catalogue by stars': asking({ order: 'stars' }),
  'catalogue by name': asking({ order: 'name' }),
  'one commune': asking({ communes: ['c:02839'] }),
  'search, one hit': asking({ text: ONLY }),
  'search, no hit': asking({ text: 'không có gì' }),
  product: findProduct,
  check: publicCheck,
  ...WORK_PAGES,
};

/** Fills a scratch database of each size, one after the other, and asks each page of each of them in turn. */
export async function run(): Promise<GrowthReport> {
  const registers = await scratchRegisters(SIZES);
  try {
    const pages: PageGrowth[] = [];
    for (const [page, use] of Object.entries(PAGES)) {
      const times = registers.all.map((): number[] => []);
      for (let run = 0; run <= RUNS; run += 1) {
        for (const [at, { deps, code }] of registers.all.entries()) {
          const began = performance.now();
          await use(deps, code);
          // The first of each warms up.
          if (run > 0) times[at]?.push(performance.now() - began);
        }
      }
      const milliseconds = times.map(median);
      pages.push({ page, milliseconds, exponent: exponentOf(milliseconds) });
    }
    return { sizes: SIZES, pages };
  } finally {
    await registers.close();
  }
}

/** The report as lines for a person. */
export function lines({ sizes, pages }: GrowthReport): string[] {
  const columns = sizes.map((size) => size.toLocaleString('en').padStart(10)).join('');
  return [
    `${'ms, products:'.padEnd(20)}${columns}  exponent`,
    ...pages.map(
      ({ page, milliseconds, exponent }) =>
        page.padEnd(20) +
        milliseconds.map((time) => time.toFixed(1).padStart(10)).join('') +
        exponent.toFixed(2).padStart(10),
    ),
  ];
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function exponentOf(milliseconds: readonly number[]): number {
  const [first = 0, last = 0] = [milliseconds[0], milliseconds.at(-1)];
  const [least = 1, most = 1] = [SIZES[0], SIZES.at(-1)];
  return Math.log(last / first) / Math.log(most / least);
}
