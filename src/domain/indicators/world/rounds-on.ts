import type { PlainDate } from '../../calendar/plain-date.ts';
import type { CertificateThing, World } from './world.ts';
import type { Item } from './item.ts';

/** The days on which a province recognised products, each a round of it. */
export function roundsOn({ certificates }: World, until: PlainDate): readonly Item[] {
  const issued = certificates.filter(({ validFrom }) => validFrom <= until);
  return [...Map.groupBy(issued, roundKey)].flatMap(([id, own]) => {
    const [first] = own;
    if (!first) return [];
    const facts = {
      products: new Set(own.map(({ productId }) => productId)).size,
      producers: new Set(own.map(({ producerId }) => producerId)).size,
    };
    return [{ id, unitId: first.provinceId, facts, ties: {}, day: first.validFrom }];
  });
}

/**
 * Which of a year's rounds each was: the first day on which a province recognised anything in a year is its first,
 * the next such day its second.
 */
export function roundNumbers(
  certificates: readonly CertificateThing[],
): (one: CertificateThing) => number | null {
  const numbers = new Map<string, number>();
  for (const own of Map.groupBy(certificates, yearKey).values()) {
    const inOrder = [...new Set(own.map(({ validFrom }) => validFrom))].sort();
    for (const one of own) numbers.set(roundKey(one), inOrder.indexOf(one.validFrom) + 1);
  }
  return (one) => numbers.get(roundKey(one)) ?? null;
}

const yearKey = ({ provinceId, validFrom }: CertificateThing) =>
  `${provinceId} ${validFrom.slice(0, 4)}`;
const roundKey = ({ provinceId, validFrom }: CertificateThing) => `${provinceId} ${validFrom}`;
