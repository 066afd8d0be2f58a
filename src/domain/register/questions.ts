import type { PlainDate } from '../calendar/plain-date.ts';
import type { ProducerKind } from '../parties/kinds.ts';
import type { UnitId } from '../units/unit.ts';

/** How the star of a product stands on a day; `never`: no certificate was ever issued by then. */
export const STAR_STANDINGS = [
  'valid',
  'expiring',
  'transitional',
  'expired',
  'revoked',
  'replaced',
  'never',
] as const;
export type StarStanding = (typeof STAR_STANDINGS)[number];

/** How a producer stands on a day, by the stars of its products. */
export const PRODUCER_STANDINGS = ['starred', 'lapsed', 'never'] as const;
export type ProducerStarStanding = (typeof PRODUCER_STANDINGS)[number];

export const PRODUCT_ORDERS = ['name', 'stars', 'ends', 'newest'] as const;
export type ProductOrder = (typeof PRODUCT_ORDERS)[number];

export const PRODUCER_ORDERS = ['name', 'stars', 'products', 'ends'] as const;
export type ProducerOrder = (typeof PRODUCER_ORDERS)[number];

/** What every list of the register may be asked, as of a day. */
export interface RegisterQuestion {
  /** Words of a name or a number; empty for all. */
  readonly text: string;
  /** What lay in this unit, of today or of its own time; null for all within reach. */
  readonly unitId: UnitId | null;
  readonly stars: readonly number[];
  readonly day: PlainDate;
  /** Those that are closed, instead of those that are there. */
  readonly closed: boolean;
}

export interface ProductQuestion extends RegisterQuestion {
  /** Sectors of Annex I, `I` to `VI`. */
  readonly sectors: readonly string[];
  readonly standings: readonly StarStanding[];
  readonly order: ProductOrder;
}

export interface ProducerQuestion extends RegisterQuestion {
  readonly kinds: readonly ProducerKind[];
  readonly standings: readonly ProducerStarStanding[];
  readonly order: ProducerOrder;
}
