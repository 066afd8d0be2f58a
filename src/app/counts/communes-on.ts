import { isWithinReach, type Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Unit, UnitId } from '#domain/units/unit.ts';
import type { Deps } from '../deps.ts';

/** The commune that holds a unit on a day; undefined where several do. */
export function communesOn(deps: Deps, day: PlainDate): (unitId: UnitId) => Unit | undefined {
  const known = new Map<UnitId, Unit | undefined>();
  return (unitId) => {
    if (!known.has(unitId)) {
      const { units } = deps.units.currentUnitsOf(unitId, day);
      known.set(unitId, units.length === 1 ? units[0] : undefined);
    }
    return known.get(unitId);
  };
}

/** The communes of a day that lie within a reach, by name. */
export function communesWithin(deps: Deps, reach: Reach, day: PlainDate): readonly Unit[] {
  return deps.units
    .unitsOfLevel('commune', day)
    .filter(({ id }) => isWithinReach(reach, { unitId: id }, deps.units))
    .toSorted((a, b) => VIETNAMESE.compare(a.name, b.name));
}

const VIETNAMESE = new Intl.Collator('vi');
