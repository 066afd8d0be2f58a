import type { PlainDate } from '../calendar/plain-date.ts';
import { selfAndAbove, standingAbove } from './above.ts';
import { placesOn, type UnitLinks } from './places.ts';
import type { UnitId } from './unit.ts';
import type { UnitIndex } from './unit-index.ts';

/** That a unit lies in another, and on which days (see `UnitRegister.isWithin`). */
export interface UnitWithin {
  readonly unitId: UnitId;
  readonly withinId: UnitId;
  /** First day; null = since ever. */
  readonly from: PlainDate | null;
  /** First day no longer; null = for ever. */
  readonly until: PlainDate | null;
}

/**
 * Every unit with every unit that it lies in, itself too, as long as that holds: by its own parents on
 * all days, and by all that hold its territory while it does not stand.
 */
export function everyWithin(index: UnitIndex, links: UnitLinks): readonly UnitWithin[] {
  return index.units.flatMap(({ id: unitId }) => {
    const own = selfAndAbove(unitId, links);
    const always = [...own].map((withinId) => ({ unitId, withinId, from: null, until: null }));
    return [...always, ...byItsPlaces(unitId, own, links)];
  });
}

function byItsPlaces(
  unitId: UnitId,
  own: ReadonlySet<UnitId>,
  links: UnitLinks,
): readonly UnitWithin[] {
  const open = new Map<UnitId, PlainDate | null>();
  const found: UnitWithin[] = [];
  for (const from of [null, ...turningDays(unitId, links)]) {
    const day = from ?? EARLIEST;
    const above = aboveAll([...placesOn(unitId, day, links)], day, links);
    for (const [withinId, since] of open) {
      if (above.has(withinId)) continue;
      found.push({ unitId, withinId, from: since, until: from });
      open.delete(withinId);
    }
    for (const withinId of above)
      if (!own.has(withinId) && !open.has(withinId)) open.set(withinId, from);
  }
  return [
    ...found,
    ...[...open].map(([withinId, from]) => ({ unitId, withinId, from, until: null })),
  ];
}

/** Before every day that a record names. */
const EARLIEST = '0001-01-01' as PlainDate;

/** The days on which it can change who holds the territory of a unit, in their order. */
function turningDays(unitId: UnitId, links: UnitLinks): readonly PlainDate[] {
  const seen = new Set<UnitId>();
  const days = new Set<PlainDate>();
  const visit = (id: UnitId, next: (id: UnitId) => readonly UnitId[]) => {
    const unit = links.unit(id);
    if (seen.has(id) || unit === undefined) return;
    seen.add(id);
    for (const day of [unit.validFrom, unit.validTo]) if (day !== null) days.add(day);
    for (const other of next(id)) visit(other, next);
    // Its province may be held by another one.
    const parent = unit.parentId === null ? undefined : links.unit(unit.parentId);
    if (parent?.level === 'province') visit(parent.id, links.next);
  };
  visit(unitId, links.next);
  seen.delete(unitId);
  visit(unitId, links.previous);
  return [...days].sort();
}

/** The units in which all of these, which stand on the day, lie; none where there are none. */
function aboveAll(
  places: readonly UnitId[],
  day: PlainDate,
  links: UnitLinks,
): ReadonlySet<UnitId> {
  const [first, ...others] = places.map((place) => standingAbove(place, day, links));
  if (first === undefined) return new Set();
  return others.reduce((common, above) => common.intersection(above), first);
}
