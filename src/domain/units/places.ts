import type { PlainDate } from '../calendar/plain-date.ts';
import { lifeOn } from './span.ts';
import type { Unit, UnitId } from './unit.ts';

/** What following a unit through time needs of the register. */
export interface UnitLinks {
  readonly unit: (id: UnitId) => Unit | undefined;
  /** Direct successors; for an abolished district those of its communes. */
  readonly next: (id: UnitId) => readonly UnitId[];
  /** Direct predecessors whose last day is known. */
  readonly previous: (id: UnitId) => readonly UnitId[];
}

/**
 * The units that hold, on a day, the territory of a unit: itself while it stands, else its
 * successors or predecessors, followed as often as needed. Empty when nobody is known to hold it.
 */
export function placesOn(id: UnitId, day: PlainDate, links: UnitLinks): ReadonlySet<UnitId> {
  const places = new Set<UnitId>();
  const unit = links.unit(id);
  if (unit === undefined) return places;
  const life = lifeOn(unit, day);
  if (life === 'standing') places.add(id);
  // One direction for the whole walk: a gap between two units must not send it back and forth.
  else follow(id, day, life, links, places);
  return places;
}

function follow(
  id: UnitId,
  day: PlainDate,
  direction: 'ended' | 'notYet',
  links: UnitLinks,
  places: Set<UnitId>,
): void {
  for (const other of direction === 'ended' ? links.next(id) : links.previous(id)) {
    const unit = links.unit(other);
    if (unit === undefined) continue;
    const life = lifeOn(unit, day);
    if (life === 'standing') places.add(other);
    else if (life === direction) follow(other, day, direction, links, places);
  }
}
