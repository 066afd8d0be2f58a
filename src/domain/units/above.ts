import { addDays } from '../calendar/day-arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { placesOn, type UnitLinks } from './places.ts';
import { lifeOn } from './span.ts';
import type { UnitId } from './unit.ts';

/**
 * The unit above on a day, of an ended unit the last one that it had. No record of a commune is rewritten
 * when its province goes into another: from that day on it lies in whatever holds the province.
 */
export function parentOn(id: UnitId, day: PlainDate, links: UnitLinks): UnitId | null {
  const unit = links.unit(id);
  if (!unit?.parentId) return null;
  const ended = unit.validTo !== null && day >= unit.validTo ? addDays(unit.validTo, -1) : day;
  const on = unit.validFrom !== null && ended < unit.validFrom ? unit.validFrom : ended;
  const [holder, ...others] = holdersOf(unit.parentId, on, links);
  return holder === undefined || others.length > 0 ? unit.parentId : holder;
}

/** A unit that stands on a day, all above it by the records, and whatever holds its province on that day. */
export function standingAbove(id: UnitId, day: PlainDate, links: UnitLinks): ReadonlySet<UnitId> {
  const above = selfAndAbove(id, links);
  const [holder, ...others] = [...above].flatMap((one) => holdersOf(one, day, links));
  return holder === undefined || others.length > 0 ? above : new Set([...above, holder]);
}

/** By the records alone, whatever the day. */
export function selfAndAbove(id: UnitId, links: UnitLinks): ReadonlySet<UnitId> {
  const above = new Set<UnitId>();
  for (let unit = links.unit(id); unit !== undefined && !above.has(unit.id);) {
    above.add(unit.id);
    unit = unit.parentId === null ? undefined : links.unit(unit.parentId);
  }
  return above;
}

/** Who holds a province that has ended by a day; of all other units nobody is asked for. */
function holdersOf(id: UnitId, day: PlainDate, links: UnitLinks): readonly UnitId[] {
  const unit = links.unit(id);
  const isGone = unit?.level === 'province' && lifeOn(unit, day) === 'ended';
  return isGone ? [...placesOn(id, day, links)] : [];
}
