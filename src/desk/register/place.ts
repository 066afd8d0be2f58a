import type { Deps } from '#app/deps.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { Unit } from '#domain/units/unit.ts';
import { m } from '#words/paraglide/messages.js';

/** Where something lies, in the words of today and of its own time. */
export interface ShownPlace {
  /** The units of today that hold it: several, where an old commune was split and nobody has said. */
  readonly now: string;
  readonly isOpen: boolean;
  /** The address of its own time; empty where it is today's. */
  readonly then: string;
}

export function shownPlace(deps: Deps, unitId: string, day: PlainDate): ShownPlace {
  const today = deps.clock.today();
  const { units } = deps.units.currentUnitsOf(unitId, today);
  const unit = deps.units.unitById(unitId, day);
  const lived = unit?.validTo && day >= unit.validTo ? addDays(unit.validTo, -1) : day;
  const isOpen = units.length > 1;
  const names = units.map(({ fullName }) => fullName);
  return {
    now: isOpen
      ? m.register_place_open({ units: names.join(m.register_place_or()) })
      : (names[0] ?? ''),
    isOpen,
    then: unit?.validTo ? deps.units.fullAddress(unitId, lived) : '',
  };
}

/** A unit as a filter names it: one that has ended says until when it was, and where it lay. */
export function unitLabel(deps: Deps, unit: Unit): string {
  if (unit.validTo === null) return unit.fullName;
  const parent = deps.units.parentOf(unit.id, addDays(unit.validTo, -1));
  const name = parent ? `${unit.fullName}, ${parent.fullName}` : unit.fullName;
  return m.register_unit_until({ name, day: formatVietnameseDate(unit.validTo) });
}
