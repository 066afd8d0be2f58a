import type { PlainDate } from '../../calendar/plain-date.ts';
import type { EntryKind } from '../../entries/kinds.ts';
import { passedOn } from './passed-on.ts';
import type { Item } from './item.ts';
import { certificatesByProduct, starOn } from './stars-on.ts';
import { supportedOn } from './supports-on.ts';
import { textOn, toldOn } from './told-on.ts';
import type { World } from './world.ts';

/** The products that are there on a day, each at its producer's place. */
export function productsOn(
  world: World,
  day: PlainDate,
  producers: readonly Item[],
): readonly Item[] {
  const rootOf = passedOn(world.producers, day);
  const holders = new Map(producers.map((one) => [one.id, one]));
  const rows = new Map(world.producers.map((one) => [one.id, one]));
  const certificates = certificatesByProduct(world);
  const tied = tiedOn(world, day);
  const supported = supportedOn(world, day);
  return world.products.flatMap((one) => {
    const { id, producerId, there, gone, told } = one;
    if (there > day || (gone !== null && gone <= day)) return [];
    const root = rootOf(producerId);
    const holder = holders.get(root);
    // Its producer may have been closed: the product still stands at its place.
    const row = rows.get(root);
    if (!row) return [];
    const own = certificates.get(id) ?? [];
    const said = starOn(own, day);
    const annexI = textOn(told['annexI'], day, one.annexI);
    const facts = {
      name: textOn(told['name'], day, one.name),
      star: said?.star ?? null,
      standing: said?.standing ?? 'never',
      sector: annexI.split('.')[0] ?? annexI,
      annexI,
      step: said?.step ?? null,
      recognisedOn: said?.recognisedOn ?? null,
      firstRecognisedOn: said ? (own[0]?.validFrom ?? null) : null,
      endsOn: (said?.star ?? null) === null ? null : (said?.endsOn ?? null),
      recognitions: own.filter(({ validFrom }) => validFrom <= day).length,
      logoOnPacket: toldOn(told['logoOnPacket'], day),
      greenChain: toldOn(told['greenChain'], day),
      brand: toldOn(told['brand'], day),
      brands: tied('brand', id),
      areas: tied('materialArea', id),
      salesPoints: tied('salesPoint', id),
      supported: supported && [...supported(id).kinds],
    };
    const unitId = holder?.unitId ?? textOn(row.told['unitId'], day, row.unitId);
    return [{ id, unitId, facts, ties: { producer: holder }, day: null }];
  });
}

/** How many entries of a kind a product is tied to; undefined where nobody keeps a register of them. */
function tiedOn(
  world: World,
  day: PlainDate,
): (kind: EntryKind, productId: string) => number | undefined {
  const standing = new Map(
    world.entries
      .filter(({ there, gone }) => there <= day && (gone === null || gone > day))
      .map(({ id, kind }) => [id, kind]),
  );
  const kept = new Set(standing.values());
  const tied = new Map<string, number>();
  for (const { entryId, productId, since, until } of world.ties) {
    const kind = standing.get(entryId);
    if (productId === null || kind === undefined) continue;
    if (since > day || (until !== null && until <= day)) continue;
    const key = `${kind} ${productId}`;
    tied.set(key, (tied.get(key) ?? 0) + 1);
  }
  return (kind, productId) =>
    kept.has(kind) ? (tied.get(`${kind} ${productId}`) ?? 0) : undefined;
}
