import { CRAFTS } from './products/crafts.ts';
import { DRINKS } from './products/drinks.ts';
import { FRESH_FOOD } from './products/fresh-food.ts';
import { HERBS } from './products/herbs.ts';
import { LIVING } from './products/living.ts';
import { PROCESSED_FOOD } from './products/processed-food.ts';
import type { DemoProduct, ProductFacts } from './products/product.ts';
import { SPICES } from './products/spices.ts';
import { TEA_AND_COFFEE } from './products/tea-and-coffee.ts';
import { TOURISM } from './products/tourism.ts';

/** All products of the demonstration, in the order of Annex I. */
export const PRODUCTS: readonly DemoProduct[] = [
  ...FRESH_FOOD,
  ...PROCESSED_FOOD,
  ...SPICES,
  ...TEA_AND_COFFEE,
  ...DRINKS,
  ...HERBS,
  ...CRAFTS,
  ...LIVING,
  ...TOURISM,
];

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
