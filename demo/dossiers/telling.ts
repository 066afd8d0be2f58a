import type { CriterionOption, LeafCriterion } from '#domain/criteria/types.ts';
import { chance, pick } from '../pick.ts';
import type { DemoProducer } from '../producers.ts';
import type { DemoProduct, ProductFacts } from '../product.ts';

/** What a claim is told from. */
export interface Telling {
  readonly product: DemoProduct;
  readonly producer: DemoProducer;
  readonly facts: ProductFacts;
  readonly leaf: LeafCriterion;
  readonly points: number;
  /** What the sheet calls the level claimed; empty for none. */
  readonly level: string;
  /** Nothing, something, or nearly all that the criterion gives. */
  readonly reached: 'none' | 'part' | 'most';
  /** One of several ways to say it; the product decides which. */
  readonly say: (...ways: readonly [string, ...string[]]) => string;
  /** A figure of the product's own, from the first to the last one inclusive. */
  readonly between: (first: number, last: number) => number;
}

/** How one criterion is claimed. */
export type Claim = (telling: Telling) => string;

/** Puts together what a claim on one criterion is told from; without an option nothing is claimed. */
export function tellingOf(
  product: DemoProduct,
  producer: DemoProducer,
  facts: ProductFacts,
  leaf: LeafCriterion,
  option: CriterionOption | undefined,
): Telling {
  const { points = 0, label: level = '' } = option ?? {};
  const reached = points === 0 ? 'none' : points < leaf.max * 0.7 ? 'part' : 'most';
  const say = (...ways: readonly [string, ...string[]]) =>
    pick(`${product.key}/${leaf.code}`, ways);
  const between = (first: number, last: number) =>
    first + chance(`${product.key}/${leaf.code}/${first}`, last - first + 1);
  return { product, producer, facts, leaf, points, level, reached, say, between };
}

/** A text for each degree. */
export function byDegree({ reached }: Telling, none: string, part: string, most: string): string {
  return reached === 'none' ? none : reached === 'part' ? part : most;
}

/** Without the full stop at its end. */
export function open(text: string): string {
  return text.replace(/\.$/, '');
}
