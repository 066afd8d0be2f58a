import { isWithinReach, reachOf, type Actor } from '#domain/access/authorize.ts';
import type { UnitLevel } from '#domain/units/unit.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Deps } from '../deps.ts';

export interface UnitChoice {
  readonly id: string;
  readonly name: string;
}

/** The units of a level on a day for which the actor may write plans, with the unit above where names repeat. */
export function unitChoices(
  deps: Deps,
  actor: Actor,
  level: UnitLevel,
  day: PlainDate,
): readonly UnitChoice[] {
  const reach = reachOf(actor, 'plan.keep', deps.clock.today());
  return deps.units
    .unitsOfLevel(level, day)
    .filter(({ id }) => isWithinReach(reach, { unitId: id }, deps.units))
    .map(({ id, fullName }) => {
      const above = level === 'commune' ? deps.units.parentOf(id, day) : undefined;
      return { id, name: above ? `${fullName} (${above.fullName})` : fullName };
    });
}
