import type { LeafCriterion } from '#domain/criteria/types.ts';
import { pick } from '../pick.ts';
import type { DemoProducer } from '../producers.ts';
import type { DemoProduct, ProductFacts } from '../products/product.ts';

/** What a claim is told from. */
export interface Telling {
  readonly product: DemoProduct;
  readonly producer: DemoProducer;
  readonly facts: ProductFacts;
  readonly leaf: LeafCriterion;
  readonly points: number;
  /** Nothing, something, or nearly all that the criterion gives. */
  readonly reached: 'none' | 'part' | 'most';
  /** One of several ways to say it; the product decides which. */
  readonly say: (...ways: readonly [string, ...string[]]) => string;
}

/** How one criterion is claimed. */
export type Claim = (telling: Telling) => string;

export function tellingOf(
  product: DemoProduct,
  producer: DemoProducer,
  facts: ProductFacts,
  leaf: LeafCriterion,
  points: number,
): Telling {
  const reached = points === 0 ? 'none' : points < leaf.max * 0.7 ? 'part' : 'most';
  const say = (...ways: readonly [string, ...string[]]) =>
    pick(`${product.key}/${leaf.code}`, ways);
  return { product, producer, facts, leaf, points, reached, say };
}

/** A text for each degree. */
export function byDegree({ reached }: Telling, none: string, part: string, most: string): string {
  return reached === 'none' ? none : reached === 'part' ? part : most;
}

/** The first letter small: a text that goes on within a sentence. */
export function within(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Without the full stop at its end. */
export function open(text: string): string {
  return text.replace(/\.$/, '');
}
