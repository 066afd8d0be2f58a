import type { LeafCriterion } from '#domain/criteria/types.ts';
import type { DemoProducer } from '../producers.ts';
import { factsOf } from '../products.ts';
import type { DemoProduct } from '../product.ts';
import { MARKET_CLAIMS } from './claims-market.ts';
import { PRODUCTION_CLAIMS } from './claims-production.ts';
import { QUALITY_CLAIMS } from './claims-quality.ts';
import { tellingOf, type Claim } from './telling.ts';

const CLAIMS: readonly (readonly [label: string, claim: Claim])[] = Object.entries({
  ...PRODUCTION_CLAIMS,
  ...MARKET_CLAIMS,
  ...QUALITY_CLAIMS,
}).sort(([a], [b]) => b.length - a.length);

/** What the producer writes to a criterion for the level it claims (form 02, III.2). */
export function claimOf(
  product: DemoProduct,
  producer: DemoProducer,
  leaf: LeafCriterion,
  level: number | null,
): string {
  const facts = factsOf(product);
  const own = facts.claims?.[leaf.code];
  if (own !== undefined) return own;
  const claim = CLAIMS.find(([label]) => leaf.label.startsWith(label))?.[1];
  if (!claim) throw new Error(`nobody knows what to say to "${leaf.label}"`);
  const option = level === null ? undefined : leaf.options[level];
  return claim(tellingOf(product, producer, facts, leaf, option));
}
