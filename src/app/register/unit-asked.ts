import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { dayInLife } from '#domain/units/day-in-life.ts';
import type { Unit, UnitId } from '#domain/units/unit.ts';
import type { UnitsOfQuestion } from '#storage/register/answer.ts';
import type { Deps } from '../deps.ts';

/**
 * What lay in a unit: looked at on the day of the list, or on the last or first day of the unit where the
 * list's day is outside its life. An old district so finds its old communes, and those of today that lie
 * in it whole; what went to several is not guessed.
 */
export function unitsToLookIn(deps: Deps, unitId: UnitId, day: PlainDate): UnitsOfQuestion {
  return { withinUnits: new Set([unitId]), day: dayInLife(deps.units.unitById(unitId, day), day) };
}

/** Units that somebody may mean by a name, of today first, then of earlier days, each once. */
export function unitsNamed(deps: Deps, name: string): readonly Unit[] {
  const today = deps.clock.today();
  const days = [today, ...deps.units.nameDays()];
  const found = new Map<UnitId, Unit>();
  for (const day of days)
    for (const unit of deps.units.findByName(name, day))
      if (!found.has(unit.id)) found.set(unit.id, unit);
  return [...found.values()];
}
