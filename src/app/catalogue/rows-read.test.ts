import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openDatabase, type Db } from '#storage/database.ts';
import { readingOf } from '#storage/testing/reading.ts';
import { fillScratch, ONLY } from '../../../bench/growth/fill-scratch.ts';
import type { Deps } from '../deps.ts';
import { testDeps } from '../testing/test-deps.ts';
import { homeFigures } from './home-figures.ts';
import { listProducts, type CatalogueQuestion } from './list-products.ts';

const today = plainDate(2026, 11, 24);
const few = await testDeps({ today });
const many = await testDeps({ today });

beforeAll(async () => {
  for (const [deps, products] of [
    [few, 1000],
    [many, 10_000],
  ] as const) {
    const owner = openDatabase(deps.ownerUrl);
    await fillScratch(owner, products, today);
    await owner.destroy();
  }
});

const EVERYTHING: CatalogueQuestion = {
  ...{ text: '', stars: [], sectors: [], communes: [], expiring: false, year: null },
  ...{ order: 'newest', page: 1 },
};
const asking = (question: Partial<CatalogueQuestion>) => (deps: Deps) =>
  listProducts(deps, { ...EVERYTHING, ...question });

const reading = (deps: Deps, page: (deps: Deps) => Promise<unknown>) =>
  readingOf(deps.db, (db: Db) => page({ ...deps, db }));

describe('a page of the register costs as much with ten times the products', () => {
  test.each([
    ['the home page', homeFigures, 9],
    ['the catalogue, newest first', asking({}), 5],
    ['the catalogue by stars', asking({ order: 'stars' }), 5],
    ['the catalogue by name', asking({ order: 'name' }), 5],
    ['the catalogue of one commune', asking({ communes: ['c:02839'] }), 5],
    ['a search that finds one product', asking({ text: ONLY }), 6],
    ['a search that finds nothing', asking({ text: 'không có gì' }), 4],
  ] as const)('%s', async (_page, use, statements) => {
    const [before, after] = [await reading(few, use), await reading(many, use)];
    expect([before.statements, after.statements]).toEqual([statements, statements]);
    // Exponent 0.2 at most: ten times the products, 1.6 times the rows.
    expect(after.rows).toBeLessThanOrEqual(before.rows * 10 ** 0.2);
  });
});
