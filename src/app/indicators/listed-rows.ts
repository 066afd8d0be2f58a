import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { listedOf, type Definition, type Listed } from '#domain/indicators/definition.ts';
import { findDefinition } from '#domain/indicators/catalogue/catalogue.ts';
import type { Item } from '#domain/indicators/world/item.ts';
import type { Snapshot } from '#domain/indicators/world/snapshot.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { Deps } from '../deps.ts';

/** One of those behind a number. */
export interface ListedRow {
  readonly of: Listed;
  readonly id: string;
  /** The record that a page can show: of a certificate its product. */
  readonly recordId: string | null;
  /** Null: a thing without a name of its own. */
  readonly name: string | null;
  readonly unitId: UnitId;
  readonly star: number | null;
  readonly day: PlainDate | null;
}

/** What a definition lists: things, or units. */
export function listedBy(definition: Definition): Listed {
  if (definition.kind === 'counting') return listedOf(definition);
  const over = findDefinition(definition.over);
  return over ? listedBy(over) : 'product';
}

/** The rows of some ids, in their order. */
export function rowsOf(
  deps: Deps,
  listed: Listed,
  ids: readonly string[],
  snapshot: Snapshot,
): readonly ListedRow[] {
  if (listed === 'commune' || listed === 'district' || listed === 'province')
    return ids.map((id) => unitRow(deps, listed, id, snapshot.day));
  const items = new Map(snapshot.items(listed).map((item) => [item.id, item]));
  return ids.flatMap((id) => {
    const item = items.get(id);
    return item ? [itemRow(listed, item)] : [];
  });
}

function unitRow(deps: Deps, of: Listed, id: UnitId, day: PlainDate): ListedRow {
  const name = deps.units.unitById(id, day)?.fullName ?? null;
  return { of, id, recordId: id, name, unitId: id, star: null, day: null };
}

function itemRow(of: Listed, item: Item): ListedRow {
  const { id, unitId, facts, ties, day } = item;
  const named = of === 'certificate' ? ties['product'] : item;
  const name = named?.facts['name'];
  const star = facts['star'] ?? facts['highestStar'];
  return {
    of,
    id,
    recordId: of === 'certificate' ? (named?.id ?? null) : id,
    name: typeof name === 'string' ? name : null,
    unitId,
    star: typeof star === 'number' ? star : null,
    day,
  };
}
