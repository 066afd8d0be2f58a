import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Known } from '../definition.ts';
import { passedOn } from './passed-on.ts';
import type { Item } from './item.ts';
import { certificatesByProduct, starOn } from './stars-on.ts';
import { supportedOn, type Supported } from './supports-on.ts';
import { saidOn, textOn, toldOn } from './told-on.ts';
import type { ProducerThing, World } from './world.ts';

/** What is counted of the products of a producer. */
interface Holding {
  products: number;
  certified: number;
  starred: number;
  highest: number | null;
  green: number;
  greenUnknown: number;
}

/** The producers that are there on a day, doubles read through the one that is kept. */
export function producersOn(world: World, day: PlainDate): readonly Item[] {
  const rootOf = passedOn(world.producers, day);
  const holdings = holdingsOn(world, day, rootOf);
  const areas = areasOn(world, day, rootOf);
  const supported = supportedOn(world, day);
  const firstKnown = new Map<string, PlainDate>();
  for (const { id, there } of world.producers) {
    const root = rootOf(id);
    const known = firstKnown.get(root);
    if (known === undefined || there < known) firstKnown.set(root, there);
  }
  return world.producers
    .filter(({ id, gone }) => (gone === null || gone > day) && (firstKnown.get(id) ?? '') <= day)
    .map((one) => {
      const holding = holdings.get(one.id) ?? NOTHING;
      return itemOf(one, day, {
        ...holding,
        areas: areas && (areas.get(one.id)?.size ?? 0),
        ...supported?.(one.id),
      });
    });
}

const NOTHING: Holding = {
  products: 0,
  certified: 0,
  starred: 0,
  highest: null,
  green: 0,
  greenUnknown: 0,
};

function holdingsOn(
  world: World,
  day: PlainDate,
  rootOf: (id: string) => string,
): ReadonlyMap<string, Holding> {
  const holdings = new Map<string, Holding>();
  const certificates = certificatesByProduct(world);
  for (const { id, producerId, there, gone, told } of world.products) {
    if (there > day || (gone !== null && gone <= day)) continue;
    const root = rootOf(producerId);
    const holding = holdings.get(root) ?? { ...NOTHING };
    holdings.set(root, holding);
    const said = starOn(certificates.get(id) ?? [], day);
    const green = toldOn(told['greenChain'], day);
    holding.products += 1;
    if (said) holding.certified += 1;
    if (green === true) holding.green += 1;
    if (green === undefined) holding.greenUnknown += 1;
    const star = said?.star ?? null;
    if (star === null) continue;
    holding.starred += 1;
    holding.highest = Math.max(holding.highest ?? 0, star);
  }
  return holdings;
}

/** The raw-material areas that each producer is tied to; undefined where nobody keeps a register of them. */
function areasOn(
  world: World,
  day: PlainDate,
  rootOf: (id: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  const standing = new Set(
    world.entries
      .filter(
        ({ kind, there, gone }) =>
          kind === 'materialArea' && there <= day && (gone === null || gone > day),
      )
      .map(({ id }) => id),
  );
  if (standing.size === 0) return undefined;
  const areas = new Map<string, Set<string>>();
  for (const { entryId, producerId, since, until } of world.ties) {
    if (producerId === null || !standing.has(entryId)) continue;
    if (since > day || (until !== null && until <= day)) continue;
    const root = rootOf(producerId);
    areas.set(root, (areas.get(root) ?? new Set()).add(entryId));
  }
  return areas;
}

/** Facts of which an empty field says nothing. */
const SAID = [
  'representativeSex',
  'representativeEthnicity',
  'workers',
  'workersTrained',
  'workersLocal',
  'revenue',
] as const;
/** Facts that are asked for by themselves, so that "none" is an answer. */
const TOLD = ['salesChannels', 'shop', 'website', 'paymentAccount'] as const;

function itemOf(
  one: ProducerThing,
  day: PlainDate,
  holding: Holding & { readonly areas: number | undefined } & Partial<Supported>,
): Item {
  const { told } = one;
  const name = textOn(told['legalName'], day, one.name);
  const kind = toldOn(told['kind'], day) ?? one.kind ?? undefined;
  const facts: Record<string, Known> = {
    name,
    kind,
    legalForm: legalFormOf(name),
    starredProducts: holding.starred,
    certifiedProducts: holding.certified,
    products: holding.products,
    highestStar: holding.highest,
    areas: holding.areas,
    supported: holding.kinds && [...holding.kinds],
    trainings: holding.trainings,
    // Without one that is, and with one of which nobody has said, it is not known that there is none.
    greenProducts: holding.green === 0 && holding.greenUnknown > 0 ? undefined : holding.green,
  };
  for (const fact of SAID) facts[fact] = saidOn(told[fact], day);
  for (const fact of TOLD) facts[fact] = toldOn(told[fact], day);
  return {
    id: one.id,
    unitId: textOn(told['unitId'], day, one.unitId),
    facts,
    ties: {},
    day: null,
  };
}

/** What a name says of the form: lists count "công ty" and "doanh nghiệp" apart, the law's kind is one. */
function legalFormOf(name: string): 'company' | 'enterprise' | 'other' {
  const folded = name.toLowerCase().normalize('NFC');
  if (folded.startsWith('công ty')) return 'company';
  return /^(doanh nghiệp|dntn)/u.test(folded) ? 'enterprise' : 'other';
}
