import type { PlainDate } from '../../calendar/plain-date.ts';
import {
  certificateStateOn,
  holdsStar,
  isStarInForce,
  lastDayOf,
} from '../../recognition/certificate.ts';
import type { CertificateThing, World } from './world.ts';

/** How a star stands to the one before it of the same product. */
export type Step = 'first' | 'kept' | 'raised' | 'lowered';

/** What the certificates of a product say on a day. */
export interface StarOn {
  readonly star: number | null;
  readonly standing: string;
  readonly step: Step;
  readonly recognisedOn: PlainDate;
  readonly endsOn: PlainDate;
}

/** The certificates of each product, the earliest first. */
export function certificatesByProduct(
  world: World,
): ReadonlyMap<string, readonly CertificateThing[]> {
  const known = BY_WORLD.get(world);
  if (known) return known;
  const byProduct = Map.groupBy(world.certificates.toSorted(inOrder), ({ productId }) => productId);
  BY_WORLD.set(world, byProduct);
  return byProduct;
}

const BY_WORLD = new WeakMap<World, ReadonlyMap<string, readonly CertificateThing[]>>();

function inOrder(one: CertificateThing, other: CertificateThing): number {
  if (one.validFrom !== other.validFrom) return one.validFrom < other.validFrom ? -1 : 1;
  return one.id < other.id ? 1 : -1;
}

/**
 * The certificate that speaks for a product on a day: one in force, else the newest issued by then, as the
 * register's lists say it. `own` in their order; undefined where none was issued by then.
 */
export function starOn(own: readonly CertificateThing[], day: PlainDate): StarOn | undefined {
  const issued = own.filter(({ validFrom }) => validFrom <= day);
  const speaks = issued.findLast((one) => holdsStar(certificateStateOn(one, day))) ?? issued.at(-1);
  if (!speaks) return undefined;
  const standing = certificateStateOn(speaks, day);
  return {
    star: holdsStar(standing) ? speaks.star : null,
    standing,
    step: stepOf(own, speaks),
    recognisedOn: speaks.validFrom,
    endsOn: lastDayOf(speaks),
  };
}

/** Whether a product has a star in force on a day. */
export function holdsStarOn(own: readonly CertificateThing[], day: PlainDate): boolean {
  return own.some((one) => isStarInForce(one, day));
}

/** What a certificate was to the one before it. */
export function stepOf(own: readonly CertificateThing[], one: CertificateThing): Step {
  const before = own[own.indexOf(one) - 1];
  if (!before) return 'first';
  if (before.star === one.star) return 'kept';
  return before.star < one.star ? 'raised' : 'lowered';
}
