import { readdirSync } from 'node:fs';
import path from 'node:path';
import {
  held,
  once,
  pointsAt,
  readEntries,
  sourcesOf,
  type Entries,
  type Source,
} from './entries.ts';
import { PRODUCERS } from './producers.ts';
import { PRODUCT, type DemoProduct, type ProductFacts } from './product.ts';

/** Products with everything that is wrong with them. */
export function readProducts(sources: readonly Source[]): Entries<DemoProduct> {
  const producers = new Set(PRODUCERS.map(({ key }) => key));
  return readEntries(
    sources,
    PRODUCT,
    once('key', ({ key }) => key),
    once('name', ({ name }) => name),
    pointsAt('producer', ({ producer }) => producer, 'producer', producers),
    pointsAt('pictures', ({ pictures }) => pictures.map(([file]) => file), 'drawing', drawings()),
  );
}

/** The files of pictures, without their ending. */
function drawings(): ReadonlySet<string> {
  const files = readdirSync(path.join(import.meta.dirname, 'pictures'));
  return new Set(files.map((file) => path.parse(file).name));
}

/** All products of the demonstration, in the order of Annex I. */
export const PRODUCTS: readonly DemoProduct[] = held(readProducts(sourcesOf('products')));

/** The product of a key; another key is a fault of the demonstration's own texts. */
export function productOf(key: string): DemoProduct {
  const found = PRODUCTS.find((product) => product.key === key);
  if (!found) throw new Error(`no product ${key}`);
  return found;
}

/** What the dossier of a product is filled in from. */
export function factsOf(product: DemoProduct): ProductFacts {
  if (!product.facts) throw new Error(`product ${product.key} has nothing to fill a dossier with`);
  return product.facts;
}
