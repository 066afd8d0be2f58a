import type { PlainDate } from '../../calendar/plain-date.ts';
import { certificateStateOn, lastDayOf } from '../../recognition/certificate.ts';
import { passedOn } from './passed-on.ts';
import type { Item } from './item.ts';
import { roundNumbers } from './rounds-on.ts';
import { certificatesByProduct, stepOf } from './stars-on.ts';
import type { World } from './world.ts';

/** The certificates issued by a day, with what became of them by then. */
export function certificatesOn(
  world: World,
  day: PlainDate,
  products: readonly Item[],
  producers: readonly Item[],
): readonly Item[] {
  const rootOf = passedOn(world.producers, day);
  const productOf = new Map(products.map((one) => [one.id, one]));
  const producerOf = new Map(producers.map((one) => [one.id, one]));
  const roundOf = roundNumbers(world.certificates);
  const byProduct = certificatesByProduct(world);
  const issued = world.certificates.filter(({ validFrom }) => validFrom <= day);
  return issued.map((one) => {
    const own = byProduct.get(one.productId) ?? [];
    const product = productOf.get(one.productId);
    const next = own[own.indexOf(one) + 1];
    const facts = {
      star: one.star,
      standing: certificateStateOn(one, day),
      step: stepOf(own, one),
      recognisedOn: one.validFrom,
      endsOn: lastDayOf(one),
      round: roundOf(one),
      decision: one.decision,
      isFollowed: next !== undefined && next.validFrom <= day,
      sector: product?.facts['sector'] ?? null,
    };
    const producer = producerOf.get(rootOf(one.producerId));
    return {
      id: one.id,
      unitId: one.unitId,
      facts,
      ties: { product, producer },
      day: one.validFrom,
    };
  });
}
