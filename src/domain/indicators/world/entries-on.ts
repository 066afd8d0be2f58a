import type { PlainDate } from '../../calendar/plain-date.ts';
import { SALES_CRITERIA, type EntryKind } from '../../entries/kinds.ts';
import type { Known } from '../definition.ts';
import { passedOn } from './passed-on.ts';
import type { Item } from './item.ts';
import { certificatesByProduct, holdsStarOn } from './stars-on.ts';
import { saidOn, textOn, toldOn } from './told-on.ts';
import type { EntryThing, World } from './world.ts';

/** The entries of a further register that are there on a day. */
export function entriesOn(world: World, day: PlainDate, kind: EntryKind): readonly Item[] {
  const starred = starredOf(world, day);
  const tied = Map.groupBy(
    world.ties.filter(({ since, until }) => since <= day && (until === null || day < until)),
    ({ entryId }) => entryId,
  );
  const rootOf = passedOn(world.producers, day);
  return world.entries
    .filter((one) => one.kind === kind && one.there <= day && (one.gone === null || one.gone > day))
    .map((one) => {
      const ties = tied.get(one.id) ?? [];
      const products = new Set(
        ties.flatMap(({ productId, producerId }) => {
          if (productId !== null) return starred.ids.has(productId) ? [productId] : [];
          return producerId === null ? [] : (starred.ofProducer.get(rootOf(producerId)) ?? []);
        }),
      );
      const producers = new Set(
        ties.flatMap(({ producerId }) => (producerId === null ? [] : [rootOf(producerId)])),
      );
      return itemOf(one, day, products.size, producers.size);
    });
}

/** The products with a star in force, and those of each producer. */
function starredOf(world: World, day: PlainDate) {
  const rootOf = passedOn(world.producers, day);
  const certificates = certificatesByProduct(world);
  const starred = world.products.filter(
    ({ id, there, gone }) =>
      there <= day && (gone === null || gone > day) && holdsStarOn(certificates.get(id) ?? [], day),
  );
  const ofProducer = new Map<string, string[]>();
  for (const { id, producerId } of starred) {
    const own = ofProducer.get(rootOf(producerId)) ?? [];
    own.push(id);
    ofProducer.set(rootOf(producerId), own);
  }
  return { ids: new Set(starred.map(({ id }) => id)), ofProducer };
}

/** Facts of each kind; an empty field says nothing. */
const TOLD: Readonly<Record<EntryKind, readonly string[]>> = {
  craftVillage: ['households', 'workers'],
  materialArea: ['area', 'output'],
  salesPoint: ['openedOn'],
  brand: ['paperDay'],
  organisation: [],
};

function itemOf(one: EntryThing, day: PlainDate, products: number, producers: number): Item {
  const { told, kind } = one;
  const facts: Record<string, Known> = {
    name: textOn(told['name'], day, one.name),
    type: toldOn(told['type'], day) ?? one.type ?? undefined,
    starredProducts: products,
    producers,
  };
  for (const fact of TOLD[kind]) facts[fact] = saidOn(told[fact], day);
  if (kind === 'salesPoint')
    facts['meetsCriteria'] = meetsCriteria(toldOn(told['criteriaMet'], day));
  return {
    id: one.id,
    unitId: textOn(told['unitId'], day, one.unitId),
    facts,
    ties: {},
    day: null,
  };
}

/** Decision 950/QĐ-BCT: the place, and goods of at least one of its groups. */
function meetsCriteria(met: Known): boolean | undefined {
  if (!Array.isArray(met)) return undefined;
  return (
    met.includes('place') && met.some((one) => one !== 'place' && SALES_CRITERIA.includes(one))
  );
}
